package org.reactiveorm.test.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Index;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.instance.ActiveRecord;

/** A model of what instruments show: numbers that are small or binary, times without a zone, seconds with few digits. */
@Model
@Index({"level"})
@Index({"ratio"})
@Index({"weight"})
@Index({"clock"})
@Index({"local"})
@Index({"millis"})
public class Gauge extends ActiveRecord<Gauge> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** 16 bits. */
    public @Nullable Short level;

    /** Single precision. */
    public @Nullable Float ratio;

    /** Double precision. */
    public @Nullable Double weight;

    /** A time of day. */
    public @Nullable LocalTime clock;

    /** A date and a time of day. */
    public @Nullable LocalDateTime local;

    /** A time of day, without parts of a second. */
    @Column(precision = 0)
    public @Nullable LocalTime second;

    /** A date and a time of day, to a tenth of a second. */
    @Column(precision = 1)
    public @Nullable LocalDateTime tenths;

    /** To a millisecond. */
    @Column(precision = 3)
    public @Nullable Instant millis;

    /** A primitive. */
    public short steps;

    /** A primitive. */
    public float slope;

    /** A primitive. */
    public double drift;
}
