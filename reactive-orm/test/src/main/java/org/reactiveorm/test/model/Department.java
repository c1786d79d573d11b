package org.reactiveorm.test.model;

import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.Many;
import org.reactiveorm.instance.One;

/** Closes a cycle of tables: it refers to the employee who leads it, and employees refer to it. */
@Model
public class Department extends Stamped<Department> {

    /** The name. */
    @Required
    public String name;

    /** Who leads it. */
    @BelongsTo
    public final One<Employee> head = one();

    /** Who works here. */
    @HasMany
    public final Many<Employee> employees = many();
}
