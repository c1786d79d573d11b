package org.reactiveorm.test.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Text;
import org.reactiveorm.instance.ActiveRecord;

/** A model with arrays, which only some databases have; so it is not one of {@link Models}. */
@Model
public class Palette extends ActiveRecord<Palette> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** Of at most 20 characters each. */
    @Column(length = 20)
    public @Nullable List<@Nullable String> tags;

    /** Of any length. */
    @Text
    public @Nullable List<String> notes;

    /** Whole numbers. */
    public @Nullable List<@Nullable Integer> scores;

    /** Two digits after the point. */
    @Column(precision = 10, scale = 2)
    public @Nullable List<BigDecimal> prices;

    /** By name. */
    public @Nullable List<Sample.Color> colors;

    /** Truth values. */
    public @Nullable List<Boolean> flags;

    /** Binary numbers. */
    public @Nullable List<Double> weights;

    /** Points in time. */
    public @Nullable List<Instant> moments;

    /** Calendar dates. */
    public @Nullable List<LocalDate> days;

    /** UUIDs. */
    public @Nullable List<UUID> codes;
}
