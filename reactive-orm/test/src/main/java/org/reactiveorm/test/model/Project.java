package org.reactiveorm.test.model;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsToMany;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.HasOne;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;
import org.reactiveorm.instance.One;
import org.reactiveorm.query.Condition;

/** Associations of a part of the rows: open tasks beside all tasks, leads beside all workers. */
@Model
public class Project extends ActiveRecord<Project> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** What it is called. */
    @Required
    public String name;

    /** All tasks. */
    @HasMany
    public final Many<Task> tasks = many();

    /** The tasks that are not done. */
    @HasMany(scope = "isOpen")
    public final Many<Task> openTasks = many();

    /** The tasks that a lead of any project is to do: the scope looks through an association and along a path. */
    @HasMany(scope = "isDoneByALead")
    public final Many<Task> leadTasks = many();

    /** The first task that is urgent. */
    @HasOne(scope = "isUrgent")
    public final One<Task> urgentTask = one();

    /** Who works on it. */
    @BelongsToMany(through = Membership.class)
    public final Many<Worker> workers = many();

    /** Who leads it and is still there: a part of the junction and of the rows. */
    @BelongsToMany(through = Membership.class, scope = "isPresent", throughScope = "isLead")
    public final Many<Worker> leads = many();

    /** What is said of the project: remarks refer to workers, too. */
    @HasMany(foreignKey = "subjectId", scope = "isOfAProject")
    public final Many<Remark> remarks = many();

    static Condition<Remark> isOfAProject() {
        return Remark_.subjectType.eq("project");
    }

    static Condition<Task> isOpen() {
        return Task_.done.isFalse();
    }

    static Condition<Task> isUrgent() {
        return Task_.priority.gte(10);
    }

    static Condition<Task> isDoneByALead() {
        return Task_.worker
                .path(Worker_.name)
                .isNotNull()
                .and(Task_.worker.any(Worker_.memberships.any(Membership_.role.eq("lead"))));
    }

    static Condition<Worker> isPresent() {
        return Worker_.present.isTrue();
    }

    static Condition<Membership> isLead() {
        return Membership_.role.eq("lead");
    }
}
