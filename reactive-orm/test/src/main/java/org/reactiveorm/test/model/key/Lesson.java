package org.reactiveorm.test.model.key;

import org.reactiveorm.annotation.BelongsToMany;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;

/** What pupils attend. */
@Model
public class Lesson extends ActiveRecord<Lesson> {

    /** Assigned by the school. */
    @Id
    @Column(length = 20)
    public String code;

    /** What it is about. */
    @Required
    public String title;

    /** Who attends it. */
    @BelongsToMany(through = Attendance.class, foreignKey = "lessonCode")
    public final Many<Pupil> pupils = many();
}
