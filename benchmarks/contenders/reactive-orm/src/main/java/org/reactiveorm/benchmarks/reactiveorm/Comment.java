package org.reactiveorm.benchmarks.reactiveorm;

import java.time.Instant;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.benchmarks.harness.CommentRow;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.One;

/** What somebody says of a post. */
@Model
public class Comment extends ActiveRecord<Comment> implements CommentRow {

    @Id
    @Generated
    public Long id;

    public Long postId;

    @Required
    @Column(length = 50)
    public String author;

    @Required
    @Column(length = 200)
    public String body;

    public Instant createdAt;

    @BelongsTo(optional = false)
    public final One<Post> post = one();

    @Override
    public long id() {
        return id;
    }

    @Override
    public long postId() {
        return postId;
    }

    @Override
    public String author() {
        return author;
    }

    @Override
    public String body() {
        return body;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }
}
