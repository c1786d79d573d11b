package org.reactiveorm.benchmarks.scale;

import java.math.BigDecimal;
import java.time.Instant;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;

/** A row of a large table. */
@Model
public class Measured extends ActiveRecord<Measured> {

    /** Counted from 1. */
    @Id
    public Long id;

    /** Some text. */
    @Required
    @Column(length = 80)
    public String name;

    /** Some number of two decimals. */
    @Required
    @Column(precision = 12, scale = 2)
    public BigDecimal amount;

    /** Some whole number. */
    public int quantity;

    /** Some time. */
    public Instant takenAt;
}
