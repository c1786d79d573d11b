package org.reactiveorm.benchmarks.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.reactiveorm.benchmarks.harness.PostRow;

/** A post of a user. The comments on two thousand posts are fetched by one query. */
@Entity
@Table(name = "posts")
public class Post implements PostRow {

    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id")
    private User user;

    @Column(nullable = false, length = 120)
    private String title;

    @Column(nullable = false, columnDefinition = "text")
    private String body;

    private int score;

    private boolean published;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @OneToMany(mappedBy = "post")
    @BatchSize(size = 2_000)
    private List<Comment> comments = new ArrayList<>();

    @Override
    public long id() {
        return id;
    }

    @Override
    public long userId() {
        return user.id();
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

    List<Comment> comments() {
        return comments;
    }
}
