package org.reactiveorm.benchmarks.springdata;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.reactiveorm.benchmarks.harness.PostRow;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/** A post of a user. */
@Table("posts")
record Post(
        @Id long id,
        long userId,
        String title,
        String body,
        int score,
        boolean published,
        @Column("created_at") OffsetDateTime created)
        implements PostRow {

    @Override
    public Instant createdAt() {
        return created.toInstant();
    }
}
