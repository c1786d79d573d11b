package org.reactiveorm.test.model;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsToMany;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.HasOne;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.annotation.Unique;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;
import org.reactiveorm.instance.One;

/** Many to many both ways: by a junction that is a model, by one that is a table, and with itself. */
@Model
public class Student extends ActiveRecord<Student> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** Several students may share it. */
    @Required
    public String name;

    /** On the card, which the library refers to. */
    @Unique
    public @Nullable String cardNumber;

    /** The courses that the student takes, with what an {@link Enrolment} says of each. */
    @BelongsToMany(through = Enrolment.class, otherKey = "courseCode")
    public final Many<Course> courses = many();

    /** What the student belongs to. */
    @BelongsToMany(junction = "ClubMembers")
    public final Many<Club> clubs = many();

    /** Whom the student follows. */
    @BelongsToMany(junction = "Follows", foreignKey = "followerId", otherKey = "followedId")
    public final Many<Student> following = many();

    /** Who follows the student. */
    @BelongsToMany(junction = "Follows", foreignKey = "followedId", otherKey = "followerId")
    public final Many<Student> followers = many();

    /** The locker, none for some. */
    @HasOne
    public final One<Locker> locker = one();

    /** The loans of the library, which knows cards and not students. */
    @HasMany(foreignKey = "cardNumber", sourceKey = "cardNumber")
    public final Many<Loan> loans = many();
}
