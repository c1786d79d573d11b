package org.reactiveorm.test.model;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.annotation.Unique;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;

/** A team of authors: the far end of the longest way through the models. */
@Model
public class Team extends ActiveRecord<Team> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** No two teams share it. */
    @Required
    @Unique
    public String name;

    /** The authors who belong to this team. */
    @HasMany
    public final Many<Author> authors = many();
}
