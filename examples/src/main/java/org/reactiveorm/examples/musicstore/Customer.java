package org.reactiveorm.examples.musicstore;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Index;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.annotation.Unique;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;
import org.reactiveorm.instance.One;

/** Who buys. */
@Model
@Index({"lastName", "firstName"})
public class Customer extends ActiveRecord<Customer> {

    @Id
    public Long id;

    @Required
    public String firstName;

    @Required
    public String lastName;

    public @Nullable String company;

    @Required
    public String country;

    @Required
    @Unique
    public String email;

    /** The employee who helps this customer. */
    @BelongsTo
    public final One<Employee> supportRep = one();

    @HasMany
    public final Many<Invoice> invoices = many();
}
