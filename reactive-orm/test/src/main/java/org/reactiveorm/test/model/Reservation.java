package org.reactiveorm.test.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Index;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.type.Range;

/** A model with ranges, which only some databases have; so it is not one of {@link Models}. */
@Model
@Index("seats")
public class Reservation extends ActiveRecord<Reservation> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** Whole numbers. */
    public @Nullable Range<Integer> seats;

    /** Large whole numbers. */
    public @Nullable Range<Long> serials;

    /** Decimals. */
    public @Nullable Range<BigDecimal> prices;

    /** Points in time. */
    public @Nullable Range<Instant> period;

    /** Times without a zone. */
    public @Nullable Range<LocalDateTime> opening;

    /** Days. */
    public @Nullable Range<LocalDate> days;

    /** Several at once. */
    public @Nullable List<Range<LocalDate>> breaks;

    /** A number that may be a seat. */
    public @Nullable Integer seat;
}
