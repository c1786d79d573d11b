package org.reactiveorm.benchmarks.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.reactiveorm.benchmarks.harness.CommentRow;

/** A comment on a post. */
@Entity
@Table(name = "comments")
public class Comment implements CommentRow {

    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "post_id")
    private Post post;

    @Column(nullable = false, length = 50)
    private String author;

    @Column(nullable = false, length = 200)
    private String body;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Override
    public long id() {
        return id;
    }

    @Override
    public long postId() {
        return post.id();
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
