package org.reactiveorm.test.model.key;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.One;

/** Stands on a shelf, which it names by the label. */
@Model
public class Folder extends ActiveRecord<Folder> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** The label of the shelf. */
    @Column(length = 40)
    public @Nullable String shelfLabel;

    /** The shelf with this label. */
    @BelongsTo(foreignKey = "shelfLabel", targetKey = "label")
    public final One<Shelf> shelf = one();
}
