package org.reactiveorm.benchmarks.harness;

import java.math.BigDecimal;
import java.time.Instant;

/** An entry that a contender has inserted: a row of {@code entries}. Accessors give what the object holds and read nothing. */
public interface EntryRow {

    /** What the database has given; 0 as long as it has not. */
    long id();

    String name();

    BigDecimal amount();

    int quantity();

    Instant createdAt();
}
