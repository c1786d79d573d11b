package org.reactiveorm.test.model;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.Many;
import org.reactiveorm.instance.One;

/** A model with inherited attributes that refers to itself, and to a department that refers back. */
@Model
public class Employee extends Stamped<Employee> {

    /** The name. */
    @Required
    public String name;

    /** The superior, none at the top. */
    public @Nullable Long managerId;

    /** The superior that {@link #managerId} names. */
    @BelongsTo
    public final One<Employee> manager = one();

    /** Who reports to this one. */
    @HasMany(foreignKey = "managerId")
    public final Many<Employee> reports = many();

    /** The department, which has a head in turn. */
    @BelongsTo
    public final One<Department> department = one();
}
