package org.reactiveorm.benchmarks.jooq;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.Row4;
import org.jooq.impl.DSL;
import org.jooq.impl.TableRecordImpl;
import org.reactiveorm.benchmarks.harness.Entries;
import org.reactiveorm.benchmarks.harness.EntryRow;

/** An entry, as the generator of jOOQ writes a record. */
@SuppressWarnings("serial")
public final class Entry extends TableRecordImpl<Entry> implements EntryRow {

    /** Empty, as jOOQ makes it. */
    public Entry() {
        super(EntriesTable.ENTRIES);
    }

    static Entry of(int number) {
        Entry entry = new Entry();
        entry.set(1, Entries.name(number));
        entry.set(2, Entries.amount(number));
        entry.set(3, Entries.quantity(number));
        entry.set(4, Entries.createdAt(number).atOffset(ZoneOffset.UTC));
        return entry;
    }

    Row4<String, BigDecimal, Integer, OffsetDateTime> values() {
        return DSL.row(name(), amount(), quantity(), (OffsetDateTime) get(4));
    }

    void id(long given) {
        set(0, given);
    }

    @Override
    public long id() {
        return (Long) get(0);
    }

    @Override
    public String name() {
        return (String) get(1);
    }

    @Override
    public BigDecimal amount() {
        return (BigDecimal) get(2);
    }

    @Override
    public int quantity() {
        return (Integer) get(3);
    }

    @Override
    public Instant createdAt() {
        return ((OffsetDateTime) get(4)).toInstant();
    }
}
