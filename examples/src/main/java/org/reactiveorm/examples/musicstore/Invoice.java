package org.reactiveorm.examples.musicstore;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Index;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;
import org.reactiveorm.instance.One;

/** What a customer bought at once. */
@Model
@Index("invoiceDate")
public class Invoice extends ActiveRecord<Invoice> {

    @Id
    public Long id;

    @Required
    public LocalDate invoiceDate;

    @Required
    public String billingCountry;

    @Required
    @Column(precision = 10, scale = 2)
    public BigDecimal total;

    @BelongsTo(optional = false)
    public final One<Customer> customer = one();

    @HasMany
    public final Many<InvoiceLine> lines = many();
}
