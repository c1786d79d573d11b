package org.reactiveorm.benchmarks.harness;

import java.time.Instant;

/** A comment on a post as a contender has mapped it: a row of {@code comments}. Accessors give what the object holds and read nothing. */
public interface CommentRow {

    long id();

    long postId();

    String author();

    String body();

    Instant createdAt();
}
