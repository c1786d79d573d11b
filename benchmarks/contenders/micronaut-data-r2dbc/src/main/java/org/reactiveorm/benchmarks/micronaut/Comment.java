package org.reactiveorm.benchmarks.micronaut;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.reactiveorm.benchmarks.harness.CommentRow;

/** A comment on a post. */
@MappedEntity("comments")
record Comment(@Id long id, long postId, String author, String body, Instant createdAt) implements CommentRow {}
