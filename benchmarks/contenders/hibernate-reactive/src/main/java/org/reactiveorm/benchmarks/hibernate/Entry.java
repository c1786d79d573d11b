package org.reactiveorm.benchmarks.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.reactiveorm.benchmarks.harness.Entries;
import org.reactiveorm.benchmarks.harness.EntryRow;

/**
 * An entry. Its id comes from a sequence that gives many at once, as Hibernate advises: it cannot insert many rows together when each
 * insert returns an id.
 */
@Entity
@Table(name = "entries")
public class Entry implements EntryRow {

    static final String SEQUENCE = "entries_hibernate";
    static final int IDS_AT_ONCE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = SEQUENCE)
    @SequenceGenerator(name = SEQUENCE, sequenceName = SEQUENCE, allocationSize = IDS_AT_ONCE)
    private long id;

    @Column(nullable = false, length = 80)
    private String name;

    @Column(nullable = false, precision = 12, scale = 2)
    private BigDecimal amount;

    private int quantity;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    static Entry of(int number) {
        Entry entry = new Entry();
        entry.name = Entries.name(number);
        entry.amount = Entries.amount(number);
        entry.quantity = Entries.quantity(number);
        entry.createdAt = Entries.createdAt(number);
        return entry;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public BigDecimal amount() {
        return amount;
    }

    @Override
    public int quantity() {
        return quantity;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }
}
