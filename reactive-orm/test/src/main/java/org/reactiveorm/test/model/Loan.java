package org.reactiveorm.test.model;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.One;

/** A loan of the library, which refers to a student by the number of the card. */
@Model
public class Loan extends ActiveRecord<Loan> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** What was lent. */
    @Required
    public String book;

    /** By whose card. */
    public @Nullable String cardNumber;

    /** The student whose card it is. */
    @BelongsTo(foreignKey = "cardNumber", targetKey = "cardNumber")
    public final One<Student> student = one();
}
