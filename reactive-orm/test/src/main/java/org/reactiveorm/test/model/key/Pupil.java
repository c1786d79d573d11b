package org.reactiveorm.test.model.key;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsToMany;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;

/** Connected with lessons by a junction without an id of its own. */
@Model
public class Pupil extends ActiveRecord<Pupil> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** Several pupils may share it. */
    @Required
    public String name;

    /** The rows that connect the pupil with lessons. */
    @HasMany
    public final Many<Attendance> attendances = many();

    /** The lessons that the pupil attends. */
    @BelongsToMany(through = Attendance.class, otherKey = "lessonCode")
    public final Many<Lesson> lessons = many();
}
