package org.reactiveorm.benchmarks.r2dbc;

import java.math.BigDecimal;
import java.time.Instant;
import org.reactiveorm.benchmarks.harness.Entries;
import org.reactiveorm.benchmarks.harness.EntryRow;

/** What is inserted. */
record Entry(long id, String name, BigDecimal amount, int quantity, Instant createdAt) implements EntryRow {

    /** An entry that has no row yet. */
    static Entry numbered(int number) {
        return new Entry(
                0, Entries.name(number), Entries.amount(number), Entries.quantity(number), Entries.createdAt(number));
    }

    Entry withId(long given) {
        return new Entry(given, name, amount, quantity, createdAt);
    }
}
