package org.reactiveorm.benchmarks.r2dbc;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import org.reactiveorm.benchmarks.harness.CommentRow;

/** What somebody says of a post. */
record Comment(long id, long postId, String author, String body, Instant createdAt) implements CommentRow {

    static final String COLUMNS = "id, post_id, author, body, created_at";

    static Comment of(Readable row) {
        return new Comment(
                Values.of(row, 0, Long.class),
                Values.of(row, 1, Long.class),
                Values.of(row, 2, String.class),
                Values.of(row, 3, String.class),
                Values.of(row, 4, Instant.class));
    }
}
