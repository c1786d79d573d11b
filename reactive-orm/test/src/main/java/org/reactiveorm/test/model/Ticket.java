package org.reactiveorm.test.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;

/** A model whose id is a random UUID, made before the insert. */
@Model
public class Ticket extends ActiveRecord<Ticket> {

    /** A random UUID. */
    @Id
    @Generated
    public @Nullable UUID id;

    /** What it is about. */
    @Required
    public String subject;

    /** The seats it is good for. */
    @HasMany
    public final Many<Seat> seats = many();
}
