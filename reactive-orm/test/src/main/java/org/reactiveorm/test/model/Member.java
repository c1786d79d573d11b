package org.reactiveorm.test.model;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.CaseInsensitive;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Text;
import org.reactiveorm.annotation.Unique;
import org.reactiveorm.instance.ActiveRecord;

/** A model with texts in which case does not count. It is not one of {@link Models}, for it makes an extension. */
@Model
public class Member extends ActiveRecord<Member> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** Unique whatever its case. */
    @CaseInsensitive
    @Unique @Column(length = 60)
    public @Nullable String nick;

    /** Of any length. */
    @CaseInsensitive
    @Text
    public @Nullable String motto;
}
