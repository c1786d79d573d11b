package org.reactiveorm.test.model;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;
import org.reactiveorm.query.Condition;

/** Who works on projects. */
@Model
public class Worker extends ActiveRecord<Worker> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** What the worker is called. */
    @Required
    public String name;

    /** Whether the worker is there. */
    public boolean present = true;

    /** What is said of the worker: remarks refer to projects, too. */
    @HasMany(foreignKey = "subjectId", scope = "isOfAWorker")
    public final Many<Remark> remarks = many();

    /** The parts in projects. */
    @HasMany
    public final Many<Membership> memberships = many();

    static Condition<Remark> isOfAWorker() {
        return Remark_.subjectType.eq("worker");
    }
}
