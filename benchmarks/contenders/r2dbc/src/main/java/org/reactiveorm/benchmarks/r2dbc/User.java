package org.reactiveorm.benchmarks.r2dbc;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.reactiveorm.benchmarks.harness.UserRow;

/** Who writes posts. */
record User(
        long id,
        String firstName,
        String lastName,
        String email,
        int age,
        boolean active,
        BigDecimal balance,
        double rating,
        Instant createdAt,
        Instant updatedAt,
        List<Post> posts)
        implements UserRow {

    static final String COLUMNS =
            "id, first_name, last_name, email, age, active, balance, rating, created_at, updated_at";

    static User of(Readable row) {
        return new User(
                Values.of(row, 0, Long.class),
                Values.of(row, 1, String.class),
                Values.of(row, 2, String.class),
                Values.of(row, 3, String.class),
                Values.of(row, 4, Integer.class),
                Values.of(row, 5, Boolean.class),
                Values.of(row, 6, BigDecimal.class),
                Values.of(row, 7, Double.class),
                Values.of(row, 8, Instant.class),
                Values.of(row, 9, Instant.class),
                new ArrayList<>(0));
    }
}
