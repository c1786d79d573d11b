package org.reactiveorm.examples.musicstore;

import java.math.BigDecimal;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.One;

/** One track on an invoice, at the price of the day. */
@Model
public class InvoiceLine extends ActiveRecord<InvoiceLine> {

    @Id
    public Long id;

    @Required
    @Column(precision = 10, scale = 2)
    public BigDecimal unitPrice;

    public int quantity;

    @BelongsTo(optional = false)
    public final One<Invoice> invoice = one();

    @BelongsTo(optional = false)
    public final One<Track> track = one();

    /** What this line brings in. */
    public BigDecimal revenue() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
}
