package org.reactiveorm.test.model;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsToMany;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;

/** What students belong to. */
@Model
public class Club extends ActiveRecord<Club> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** What it is called. */
    @Required
    public String name;

    /** Who belongs to it. */
    @BelongsToMany(junction = "ClubMembers")
    public final Many<Student> students = many();
}
