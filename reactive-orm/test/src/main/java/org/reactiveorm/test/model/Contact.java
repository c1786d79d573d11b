package org.reactiveorm.test.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Codec;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Text;
import org.reactiveorm.annotation.Unique;
import org.reactiveorm.instance.ActiveRecord;

/** A model whose attributes are of classes of its own. */
@Model
public class Contact extends ActiveRecord<Contact> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** A text of at most 80 characters. */
    @Unique @Column(length = 80)
    @Codec(Email.Stored.class)
    public @Nullable Email email;

    /** A decimal. */
    @Column(precision = 12, scale = 2)
    @Codec(Money.Stored.class)
    public @Nullable Money balance;

    /** Changed in place. */
    @Text
    @Codec(Words.class)
    public @Nullable List<String> labels;
}
