package org.reactiveorm.examples.musicstore;

import java.time.LocalDate;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.annotation.Unique;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;
import org.reactiveorm.instance.One;

/** Who works in the store. Employees report to one another: the association refers to its own model. */
@Model
public class Employee extends ActiveRecord<Employee> {

    @Id
    public Long id;

    @Required
    public String firstName;

    @Required
    public String lastName;

    @Required
    public String title;

    @Required
    public LocalDate hireDate;

    @Required
    @Unique
    public String email;

    @BelongsTo
    public final One<Employee> manager = one();

    @HasMany(foreignKey = "managerId")
    public final Many<Employee> reports = many();

    @HasMany(foreignKey = "supportRepId")
    public final Many<Customer> customers = many();

    /** First name and last name. */
    public String fullName() {
        return firstName + " " + lastName;
    }
}
