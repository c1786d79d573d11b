package org.reactiveorm.test.model;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.One;

/** Connects projects and workers, and says as what. */
@Model
public class Membership extends ActiveRecord<Membership> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** Of what. */
    @BelongsTo(optional = false)
    public final One<Project> project = one();

    /** Who. */
    @BelongsTo(optional = false)
    public final One<Worker> worker = one();

    /** As what: {@code lead} or another word. */
    @Required
    public String role;
}
