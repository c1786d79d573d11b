package org.reactiveorm.examples.quickstart;

import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.One;

/** What a user wrote. */
@Model
public class Post extends ActiveRecord<Post> {

    @Id
    @Generated
    public Long id;

    @Required
    public String title;

    public int score;

    @BelongsTo(optional = false)
    public final One<User> author = one();
}
