package org.reactiveorm.benchmarks.springdata;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.reactiveorm.benchmarks.harness.UserRow;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/** A user. Moments have the type that the driver gives, so that Spring Data need not convert them. */
@Table("users")
record User(
        @Id long id,
        String firstName,
        String lastName,
        String email,
        int age,
        boolean active,
        BigDecimal balance,
        double rating,
        @Column("created_at") OffsetDateTime created,
        @Column("updated_at") OffsetDateTime updated)
        implements UserRow {

    @Override
    public Instant createdAt() {
        return created.toInstant();
    }

    @Override
    public Instant updatedAt() {
        return updated.toInstant();
    }

    User withAge(int changed, OffsetDateTime now) {
        return new User(id, firstName, lastName, email, changed, active, balance, rating, created, now);
    }
}
