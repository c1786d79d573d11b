package org.reactiveorm.test.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsToMany;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;

/** What students take; it may be cancelled, and is then marked as deleted. */
@Model(paranoid = true)
public class Course extends ActiveRecord<Course> {

    /** Known from the catalogue. */
    @Id
    public String code;

    /** What it is about. */
    @Required
    public String title;

    /** How much it counts. */
    public int credits;

    /** When it was cancelled. */
    public @Nullable Instant deletedAt;

    /** Who takes it. */
    @BelongsToMany(through = Enrolment.class, foreignKey = "courseCode", otherKey = "studentId")
    public final Many<Student> students = many();

    /** The enrolments themselves. */
    @HasMany(foreignKey = "courseCode")
    public final Many<Enrolment> enrolments = many();
}
