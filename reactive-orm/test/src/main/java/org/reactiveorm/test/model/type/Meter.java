package org.reactiveorm.test.model.type;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.MediumInt;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.instance.ActiveRecord;

/** Small whole numbers. */
@Model
public class Meter extends ActiveRecord<Meter> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** Of 8 bits. */
    public @Nullable Byte level;

    /** Of 8 bits, never absent. */
    public byte steps;

    /** Of 24 bits. */
    @MediumInt
    public @Nullable Integer ticks;
}
