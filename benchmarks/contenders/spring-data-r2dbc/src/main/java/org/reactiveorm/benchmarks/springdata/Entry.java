package org.reactiveorm.benchmarks.springdata;

import java.math.BigDecimal;
import java.time.Instant;
import org.reactiveorm.benchmarks.harness.Entries;
import org.reactiveorm.benchmarks.harness.EntryRow;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** An entry; new as long as its id is 0. */
@Table("entries")
record Entry(@Id long id, String name, BigDecimal amount, int quantity, Instant createdAt) implements EntryRow {

    static Entry of(int number) {
        return new Entry(
                0, Entries.name(number), Entries.amount(number), Entries.quantity(number), Entries.createdAt(number));
    }
}
