package org.reactiveorm.test.model;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.HasOne;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.One;

/** At most one for each student by intention, but nothing sees to it. */
@Model
public class Locker extends ActiveRecord<Locker> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** On its door. */
    public int number;

    /** Whose it is. */
    @BelongsTo
    public final One<Student> student = one();

    /** The lock, which no other locker has. */
    @HasOne
    public final One<Padlock> padlock = one();
}
