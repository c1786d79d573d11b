package org.reactiveorm.benchmarks.scale;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;
import org.reactiveorm.instance.One;

/** A row that belongs to another row of the same table, or is a root. */
@Model
public class Node extends ActiveRecord<Node> {

    /** Counted from 1, the roots first. */
    @Id
    public Long id;

    /** The row above. */
    public @Nullable Long parentId;

    /** How many rows are above. */
    public int depth;

    /** Some text. */
    @Required
    @Column(length = 80)
    public String name;

    /** The row above. */
    @BelongsTo
    public final One<Node> parent = one();

    /** The rows below. */
    @HasMany(foreignKey = "parentId")
    public final Many<Node> children = many();
}
