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

/** A venue in another venue, seen where neither of the two is gone: the default scope looks at the model itself. */
@Model(defaultScope = "present")
public class Venue extends ActiveRecord<Venue> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** What it is called. */
    @Required
    public String name;

    /** Whether it is gone. */
    public boolean gone;

    /** The venue around it. */
    @BelongsTo
    public final One<Venue> around = one();

    /** The venues in it. */
    @HasMany(foreignKey = "aroundId")
    public final Many<Venue> inside = many();

    static Scope<Venue> present() {
        return query -> query.where(Venue_.gone.isFalse().and(Venue_.around.none(Venue_.gone.isTrue())))
                .include(Venue_.around);
    }
}
