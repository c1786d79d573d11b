package org.reactiveorm.test.model;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.One;

/** A model that refers by a UUID and by a text, both kept by their holders. */
@Model
public class Seat extends ActiveRecord<Seat> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** Its place in the row. */
    public int number;

    /** The ticket, none for a free seat. */
    @BelongsTo
    public final One<Ticket> ticket = one();

    /** The country of the passenger. */
    @BelongsTo
    public final One<Country> country = one();
}
