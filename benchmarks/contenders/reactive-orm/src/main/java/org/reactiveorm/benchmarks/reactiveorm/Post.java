package org.reactiveorm.benchmarks.reactiveorm;

import java.time.Instant;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.annotation.Text;
import org.reactiveorm.benchmarks.harness.PostRow;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;
import org.reactiveorm.instance.One;

/** What a user has written. */
@Model
public class Post extends ActiveRecord<Post> implements PostRow {

    @Id
    @Generated
    public Long id;

    public Long userId;

    @Required
    @Column(length = 120)
    public String title;

    @Required
    @Text
    public String body;

    public int score;

    public boolean published;

    public Instant createdAt;

    @HasMany
    public final Many<Comment> comments = many();

    @BelongsTo(optional = false)
    public final One<User> user = one();

    @Override
    public long id() {
        return id;
    }

    @Override
    public long userId() {
        return userId;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String body() {
        return body;
    }

    @Override
    public int score() {
        return score;
    }

    @Override
    public boolean published() {
        return published;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }
}
