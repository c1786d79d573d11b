package org.reactiveorm.test.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.annotation.Version;
import org.reactiveorm.instance.ActiveRecord;

/** A model with an optimistic lock. */
@Model
public class Account extends ActiveRecord<Account> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** Whose account it is. */
    @Required
    public String owner;

    /** What is on it. */
    @Required
    public BigDecimal balance = BigDecimal.ZERO;

    /** Counts the changes of the row. */
    @Version
    public int version;
}
