package org.reactiveorm.benchmarks.springdata;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.reactiveorm.benchmarks.harness.CommentRow;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/** A comment on a post. */
@Table("comments")
record Comment(@Id long id, long postId, String author, String body, @Column("created_at") OffsetDateTime created)
        implements CommentRow {

    @Override
    public Instant createdAt() {
        return created.toInstant();
    }
}
