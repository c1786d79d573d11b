package org.reactiveorm.benchmarks.micronaut;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import org.reactiveorm.benchmarks.harness.UserRow;

/** A user. */
@MappedEntity("users")
record User(
        @Id long id,
        String firstName,
        String lastName,
        String email,
        int age,
        boolean active,
        BigDecimal balance,
        double rating,
        Instant createdAt,
        Instant updatedAt)
        implements UserRow {

    User withAge(int changed, Instant now) {
        return new User(id, firstName, lastName, email, changed, active, balance, rating, createdAt, now);
    }
}
