package org.reactiveorm.test.model.scope;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;
import org.reactiveorm.instance.One;
import org.reactiveorm.query.Scope;

/** A place in another place, seen where neither of the two is gone: the default scope looks at the model itself. */
@Model(defaultScope = "present")
public class Place extends ActiveRecord<Place> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** What it is called. */
    @Required
    public String name;

    /** Whether it is gone. */
    public boolean gone;

    /** The place around it. */
    @BelongsTo
    public final One<Place> around = one();

    /** The places in it. */
    @HasMany(foreignKey = "aroundId")
    public final Many<Place> inside = many();

    static Scope<Place> present() {
        return query -> query.where(Place_.gone.isFalse().and(Place_.around.none(Place_.gone.isTrue())))
                .include(Place_.around);
    }
}
