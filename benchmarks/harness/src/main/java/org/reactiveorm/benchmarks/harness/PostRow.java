package org.reactiveorm.benchmarks.harness;

import java.time.Instant;

/** A post of a user as a contender has mapped it: a row of {@code posts}. Accessors give what the object holds and read nothing. */
public interface PostRow {

    long id();

    long userId();

    String title();

    String body();

    int score();

    boolean published();

    Instant createdAt();
}
