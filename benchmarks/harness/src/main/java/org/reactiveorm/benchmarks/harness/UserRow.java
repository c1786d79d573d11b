package org.reactiveorm.benchmarks.harness;

import java.math.BigDecimal;
import java.time.Instant;

/** A user as a contender has mapped it: a row of {@code users}. Accessors give what the object holds and read nothing. */
public interface UserRow {

    long id();

    String firstName();

    String lastName();

    String email();

    int age();

    boolean active();

    BigDecimal balance();

    double rating();

    Instant createdAt();

    Instant updatedAt();
}
