package org.reactiveorm.test.model;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Index;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;

/** A unique key of two attributes, one of them with a column of another name; neither a version nor timestamps. */
@Model
@Index(
        value = {"flightNumber", "place"},
        unique = true)
public class Booking extends ActiveRecord<Booking> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** Which flight. */
    @Required
    public String flightNumber;

    /** Which place in it. */
    public int place;

    /** Who sits there, none for nobody. */
    public @Nullable String passenger;
}
