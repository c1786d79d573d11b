package org.reactiveorm.benchmarks.reactiveorm;

import java.math.BigDecimal;
import java.time.Instant;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.benchmarks.harness.EntryRow;
import org.reactiveorm.instance.ActiveRecord;

/** What is inserted. */
@Model
public class Entry extends ActiveRecord<Entry> implements EntryRow {

    @Id
    @Generated
    public Long id;

    @Required
    @Column(length = 80)
    public String name;

    @Required
    @Column(precision = 12, scale = 2)
    public BigDecimal amount;

    public int quantity;

    public Instant createdAt;

    @Override
    public long id() {
        return id == null ? 0 : id;
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
