package org.reactiveorm.benchmarks.reactiveorm;

import java.math.BigDecimal;
import java.time.Instant;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.annotation.Unique;
import org.reactiveorm.benchmarks.harness.UserRow;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;

/** Who writes posts. */
@Model
public class User extends ActiveRecord<User> implements UserRow {

    @Id
    @Generated
    public Long id;

    @Required
    @Column(length = 50)
    public String firstName;

    @Required
    @Column(length = 50)
    public String lastName;

    @Required
    @Unique @Column(length = 120)
    public String email;

    public int age;

    public boolean active;

    @Required
    @Column(precision = 12, scale = 2)
    public BigDecimal balance;

    public double rating;

    public Instant createdAt;

    public Instant updatedAt;

    @HasMany
    public final Many<Post> posts = many();

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
}
