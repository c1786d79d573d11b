package org.reactiveorm.test.model.type;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Virtual;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.One;

/** Somebody who comes by: values without a column, made of those that have one. */
@Model
public class Visitor extends ActiveRecord<Visitor> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** The given name. */
    @Column(length = 40)
    public @Nullable String firstName;

    /** The family's name. */
    @Column(length = 40)
    public @Nullable String lastName;

    /** When they were born. */
    public @Nullable Integer birthYear;

    /** Whom they visit. */
    @BelongsTo
    public final One<Visitor> host = one();

    /** Both names. */
    @Virtual(reads = {"firstName", "lastName"})
    public String fullName() {
        return firstName + " " + lastName;
    }

    /** Takes a text apart at its first blank. */
    public void fullName(@Nullable String name) {
        String[] parts = name == null ? new String[] {null, null} : name.split(" ", 2);
        firstName = parts[0];
        lastName = parts[1];
    }

    /** How old they become in a year that everybody knows. */
    @Virtual(reads = "birthYear")
    public int getAge() {
        return birthYear == null ? 0 : 2000 - birthYear;
    }

    /** Turns an age into a year of birth. */
    public void setAge(@Nullable Integer age) {
        birthYear = age == null ? null : 2000 - age;
    }

    /** Whether they came alone; says nothing of what it reads. */
    @Virtual
    public boolean isAlone() {
        return lastName == null;
    }
}
