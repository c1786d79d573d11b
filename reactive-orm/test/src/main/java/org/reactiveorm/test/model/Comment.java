package org.reactiveorm.test.model;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.annotation.Text;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.One;

/** What a reader said of a post: two foreign keys that no field declares, kept by their holders. */
@Model
public class Comment extends ActiveRecord<Comment> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** What was said. */
    @Required
    @Text
    public String body;

    /** Of which post. */
    @BelongsTo
    public final One<Post> post = one();

    /** By whom. */
    @BelongsTo
    public final One<Author> author = one();
}
