package org.reactiveorm.benchmarks.jooq;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jooq.impl.TableRecordImpl;
import org.reactiveorm.benchmarks.harness.UserRow;

/** A user, as the generator of jOOQ writes a record. */
@SuppressWarnings("serial")
public final class User extends TableRecordImpl<User> implements UserRow {

    /** Empty, as jOOQ makes it. */
    public User() {
        super(Users.USERS);
    }

    void age(int changed) {
        set(4, changed);
    }

    void updatedAt(OffsetDateTime changed) {
        set(9, changed);
    }

    @Override
    public long id() {
        return (Long) get(0);
    }

    @Override
    public String firstName() {
        return (String) get(1);
    }

    @Override
    public String lastName() {
        return (String) get(2);
    }

    @Override
    public String email() {
        return (String) get(3);
    }

    @Override
    public int age() {
        return (Integer) get(4);
    }

    @Override
    public boolean active() {
        return (Boolean) get(5);
    }

    @Override
    public BigDecimal balance() {
        return (BigDecimal) get(6);
    }

    @Override
    public double rating() {
        return (Double) get(7);
    }

    @Override
    public Instant createdAt() {
        return ((OffsetDateTime) get(8)).toInstant();
    }

    @Override
    public Instant updatedAt() {
        return ((OffsetDateTime) get(9)).toInstant();
    }
}
