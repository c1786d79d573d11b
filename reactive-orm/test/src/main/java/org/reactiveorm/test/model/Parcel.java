package org.reactiveorm.test.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Index;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.References;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.One;
import org.reactiveorm.type.ReferentialAction;

/** A model that says much of its table: names of timestamps, comments, index parts, what its references do. */
@Model(
        plural = false,
        comment = "what's on the way; \\ ?",
        paranoid = true,
        createdAt = "bookedAt",
        updatedAt = "",
        deletedAt = "lostAt")
@Index(
        parts = {@Index.Part("code"), @Index.Part(value = "weight", descending = true)},
        unique = true,
        name = "parcel_code_weight")
public class Parcel extends ActiveRecord<Parcel> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** What is written on it. */
    @Required
    @Column(length = 40, comment = "the sender's \"code\"")
    public String code;

    /** In grammes. */
    public int weight;

    /** When it was booked. */
    public @Nullable Instant bookedAt;

    /** Not kept by the engine, whatever its name says. */
    public @Nullable Instant updatedAt;

    /** When it was lost. */
    public @Nullable Instant lostAt;

    /** The ticket that pays for it, a key without a holder. */
    @References(value = Ticket.class, onDelete = ReferentialAction.SET_NULL)
    public java.util.@Nullable UUID paidBy;

    /** Who sends it: the parcel goes with the sender. */
    @BelongsTo(onDelete = ReferentialAction.CASCADE)
    public final One<Country> origin = one();

    /** Where it goes; nobody checks that. */
    @BelongsTo(constraint = false)
    public final One<Country> destination = one();
}
