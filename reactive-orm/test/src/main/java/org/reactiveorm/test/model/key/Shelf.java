package org.reactiveorm.test.model.key;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Unique;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;

/** A paranoid model that others refer to by an attribute besides its key. */
@Model(paranoid = true)
public class Shelf extends ActiveRecord<Shelf> {

    /** Where it stands. */
    @Id
    @Column(length = 20)
    public String hall;

    /** Its number in the hall. */
    @Id
    public Integer number;

    /** On its label. */
    @Unique @Column(length = 40)
    public @Nullable String label;

    /** When it was removed. */
    public @Nullable Instant deletedAt;

    /** What stands on it. */
    @HasMany(foreignKey = "shelfLabel", sourceKey = "label")
    public final Many<Folder> folders = many();
}
