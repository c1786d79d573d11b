package org.reactiveorm.test.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.One;
import org.reactiveorm.query.Condition;

/** What is to do for a project; it may be dropped, and is then marked as deleted. */
@Model(paranoid = true)
public class Task extends ActiveRecord<Task> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** What is to do. */
    @Required
    public String title;

    /** Whether it is done. */
    public boolean done;

    /** The higher the sooner. */
    public int priority;

    /** When it was dropped. */
    public @Nullable Instant deletedAt;

    /** For what. */
    @BelongsTo
    public final One<Project> project = one();

    /** The worker, none for a task that nobody took. */
    public @Nullable Long workerId;

    /** Who is to do it. */
    @BelongsTo
    public final One<Worker> worker = one();

    /** Who is to do it, if that worker is there. */
    @BelongsTo(foreignKey = "workerId", scope = "isPresent")
    public final One<Worker> presentWorker = one();

    static Condition<Worker> isPresent() {
        return Worker_.present.isTrue();
    }
}
