package org.reactiveorm.test.model.key;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Version;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.One;

/** A junction whose key is the pair that it connects. */
@Model
public class Attendance extends ActiveRecord<Attendance> {

    /** Who attends. */
    @Id
    public Long pupilId;

    /** What is attended. */
    @Id
    @Column(length = 20)
    public String lessonCode;

    /** The mark, none before the examination. */
    public @Nullable Integer mark;

    /** How often the pupil was late. */
    public int lateness;

    /** Counts the changes. */
    @Version
    public int version;

    /** Kept by the engine. */
    public @Nullable Instant updatedAt;

    /** The pupil that {@link #pupilId} names. */
    @BelongsTo
    public final One<Pupil> pupil = one();

    /** The lesson that {@link #lessonCode} names. */
    @BelongsTo(foreignKey = "lessonCode")
    public final One<Lesson> lesson = one();
}
