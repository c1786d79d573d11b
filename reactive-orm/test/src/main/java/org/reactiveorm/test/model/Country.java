package org.reactiveorm.test.model;

import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;

/** A model whose id is assigned by the writer, with a column and a table that are named by hand. */
@Model(table = "Country list")
public class Country extends ActiveRecord<Country> {

    /** Two letters, assigned. */
    @Id
    public String code;

    /** A column that needs its quotes. */
    @Required
    @Column(name = "full \"name\"", length = 100)
    public String name;

    /** Who sits where. */
    @HasMany
    public final Many<Seat> seats = many();
}
