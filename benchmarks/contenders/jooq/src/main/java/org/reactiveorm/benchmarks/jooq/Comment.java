package org.reactiveorm.benchmarks.jooq;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jooq.impl.TableRecordImpl;
import org.reactiveorm.benchmarks.harness.CommentRow;

/** A comment on a post, as the generator of jOOQ writes a record. */
@SuppressWarnings("serial")
public final class Comment extends TableRecordImpl<Comment> implements CommentRow {

    /** Empty, as jOOQ makes it. */
    public Comment() {
        super(Comments.COMMENTS);
    }

    @Override
    public long id() {
        return (Long) get(0);
    }

    @Override
    public long postId() {
        return (Long) get(1);
    }

    @Override
    public String author() {
        return (String) get(2);
    }

    @Override
    public String body() {
        return (String) get(3);
    }

    @Override
    public Instant createdAt() {
        return ((OffsetDateTime) get(4)).toInstant();
    }
}
