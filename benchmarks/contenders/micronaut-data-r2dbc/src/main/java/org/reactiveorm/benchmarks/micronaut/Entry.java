package org.reactiveorm.benchmarks.micronaut;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import org.reactiveorm.benchmarks.harness.Entries;
import org.reactiveorm.benchmarks.harness.EntryRow;

/** An entry. */
@MappedEntity("entries")
record Entry(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        String name,
        BigDecimal amount,
        int quantity,
        Instant createdAt)
        implements EntryRow {

    static Entry of(int number) {
        return new Entry(
                0, Entries.name(number), Entries.amount(number), Entries.quantity(number), Entries.createdAt(number));
    }
}
