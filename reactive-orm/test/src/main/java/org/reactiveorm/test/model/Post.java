package org.reactiveorm.test.model;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;
import org.reactiveorm.instance.One;

/** What an author wrote: a declared foreign key, a primitive attribute. */
@Model
public class Post extends ActiveRecord<Post> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** The same title in several posts shows mistakes in sorting. */
    @Required
    public String title;

    /** How readers liked it. */
    public @Nullable Integer score;

    /** Whether readers see it. */
    public boolean published;

    /** Who wrote it, none for a post without an author. */
    public @Nullable Long authorId;

    /** The author that {@link #authorId} names. */
    @BelongsTo
    public final One<Author> author = one();

    /** What readers said. */
    @HasMany
    public final Many<Comment> comments = many();
}
