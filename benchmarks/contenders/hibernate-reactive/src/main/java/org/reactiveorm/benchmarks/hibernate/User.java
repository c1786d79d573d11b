package org.reactiveorm.benchmarks.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.reactiveorm.benchmarks.harness.UserRow;

/** A user. The posts of a thousand users are fetched by one query. */
@Entity
@Table(name = "users")
public class User implements UserRow {

    @Id
    private long id;

    @Column(name = "first_name", nullable = false, length = 50)
    private String firstName;

    @Column(name = "last_name", nullable = false, length = 50)
    private String lastName;

    @Column(nullable = false, length = 120)
    private String email;

    private int age;

    private boolean active;

    @Column(nullable = false, precision = 12, scale = 2)
    private BigDecimal balance;

    private double rating;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    @OneToMany(mappedBy = "user")
    @BatchSize(size = 1_000)
    private List<Post> posts = new ArrayList<>();

    @Override
    public long id() {
        return id;
    }

    @Override
    public String firstName() {
        return firstName;
    }

    @Override
    public String lastName() {
        return lastName;
    }

    @Override
    public String email() {
        return email;
    }

    @Override
    public int age() {
        return age;
    }

    @Override
    public boolean active() {
        return active;
    }

    @Override
    public BigDecimal balance() {
        return balance;
    }

    @Override
    public double rating() {
        return rating;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Instant updatedAt() {
        return updatedAt;
    }

    List<Post> posts() {
        return posts;
    }

    void change(int newAge, Instant now) {
        age = newAge;
        updatedAt = now;
    }
}
