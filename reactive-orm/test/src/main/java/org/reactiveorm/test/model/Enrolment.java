package org.reactiveorm.test.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.One;

/** Connects students and courses, and has attributes of its own; a withdrawal marks it as deleted. */
@Model(paranoid = true)
public class Enrolment extends ActiveRecord<Enrolment> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** Who. */
    @BelongsTo(optional = false)
    public final One<Student> student = one();

    /** What. */
    @BelongsTo(foreignKey = "courseCode", optional = false)
    public final One<Course> course = one();

    /** The mark, none before the examination. */
    public @Nullable Integer grade;

    /** When the student withdrew. */
    public @Nullable Instant deletedAt;
}
