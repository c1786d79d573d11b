package org.reactiveorm.test.model;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Unique;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.One;

/** One for each locker at most: its foreign key is unique. */
@Model
public class Padlock extends ActiveRecord<Padlock> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** What opens it. */
    public int code;

    /** Where it hangs. */
    @Unique
    public @Nullable Long lockerId;

    /** The locker that {@link #lockerId} names. */
    @BelongsTo
    public final One<Locker> locker = one();
}
