package org.reactiveorm.test.model;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Index;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.annotation.Unique;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;
import org.reactiveorm.instance.One;

/** A writer of posts: a generated id, a unique attribute, a default value, a declared foreign key, associations both ways. */
@Model
@Index({"age"})
public class Author extends ActiveRecord<Author> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** Every author has one. */
    @Required
    public String name;

    /** No two authors share it; some have none. */
    @Unique
    public @Nullable String email;

    /** In years. */
    public @Nullable Integer age;

    /** Begins as active. */
    @Required
    public Status status = Status.ACTIVE;

    /** The team, none for a free author. */
    public @Nullable Long teamId;

    /** The team that {@link #teamId} names. */
    @BelongsTo
    public final One<Team> team = one();

    /** The posts that this author wrote. */
    @HasMany
    public final Many<Post> posts = many();

    /** Whether an author still writes. */
    public enum Status {
        /** Writes. */
        ACTIVE,
        /** Does not write. */
        RETIRED
    }
}
