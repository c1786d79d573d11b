package org.reactiveorm.examples.quickstart;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.annotation.Unique;
import org.reactiveorm.annotation.Version;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;

/** Who writes. */
@Model
public class User extends ActiveRecord<User> {

    @Id
    @Generated
    public Long id;

    @Required
    public String name;

    @Unique
    public @Nullable String email;

    public int credits = 10;

    @Version
    public int version;

    public Instant createdAt;

    @HasMany(foreignKey = "authorId")
    public final Many<Post> posts = many();
}
