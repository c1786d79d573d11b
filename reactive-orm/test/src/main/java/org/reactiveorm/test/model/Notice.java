package org.reactiveorm.test.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;

/** A model with timestamps whose rows stay when they are destroyed. */
@Model(paranoid = true)
public class Notice extends ActiveRecord<Notice> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** What it says. */
    @Required
    public String subject;

    /** When the row was made. */
    public @Nullable Instant createdAt;

    /** When the row was last changed. */
    public @Nullable Instant updatedAt;

    /** When the row was destroyed. */
    public @Nullable Instant deletedAt;
}
