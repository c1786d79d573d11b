package org.reactiveorm.benchmarks.r2dbc;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.reactiveorm.benchmarks.harness.PostRow;

/** What a user has written. */
record Post(
        long id,
        long userId,
        String title,
        String body,
        int score,
        boolean published,
        Instant createdAt,
        List<Comment> comments)
        implements PostRow {

    static final String COLUMNS = "id, user_id, title, body, score, published, created_at";

    static Post of(Readable row) {
        return new Post(
                Values.of(row, 0, Long.class),
                Values.of(row, 1, Long.class),
                Values.of(row, 2, String.class),
                Values.of(row, 3, String.class),
                Values.of(row, 4, Integer.class),
                Values.of(row, 5, Boolean.class),
                Values.of(row, 6, Instant.class),
                new ArrayList<>(0));
    }
}
