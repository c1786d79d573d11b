package org.reactiveorm.benchmarks.jooq;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jooq.impl.TableRecordImpl;
import org.reactiveorm.benchmarks.harness.PostRow;

/** A post of a user, as the generator of jOOQ writes a record. */
@SuppressWarnings("serial")
public final class Post extends TableRecordImpl<Post> implements PostRow {

    /** Empty, as jOOQ makes it. */
    public Post() {
        super(Posts.POSTS);
    }

    @Override
    public long id() {
        return (Long) get(0);
    }

    @Override
    public long userId() {
        return (Long) get(1);
    }

    @Override
    public String title() {
        return (String) get(2);
    }

    @Override
    public String body() {
        return (String) get(3);
    }

    @Override
    public int score() {
        return (Integer) get(4);
    }

    @Override
    public boolean published() {
        return (Boolean) get(5);
    }

    @Override
    public Instant createdAt() {
        return ((OffsetDateTime) get(6)).toInstant();
    }
}
