package org.reactiveorm.test.model.scope;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.One;
import org.reactiveorm.query.Scope;

/** Connects articles and labels as long as it is valid. */
@Model(defaultScope = "valid")
public class Labelling extends ActiveRecord<Labelling> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** Whether it counts. */
    public boolean valid = true;

    /** What is labelled. */
    @BelongsTo(optional = false)
    public final One<Article> article = one();

    /** By which word. */
    @BelongsTo(foreignKey = "labelWord", optional = false)
    public final One<Label> label = one();

    static Scope<Labelling> valid() {
        return query -> query.where(Labelling_.valid.isTrue());
    }
}
