package org.reactiveorm.benchmarks.micronaut;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.reactiveorm.benchmarks.harness.PostRow;

/** A post of a user. */
@MappedEntity("posts")
record Post(@Id long id, long userId, String title, String body, int score, boolean published, Instant createdAt)
        implements PostRow {}
