package org.reactiveorm.test.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.annotation.Unique;
import org.reactiveorm.annotation.Version;
import org.reactiveorm.instance.ActiveRecord;

/** Two unique attributes besides the id, a version, timestamps, counters: what writes that meet each other need. */
@Model
public class Subscriber extends ActiveRecord<Subscriber> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** No two share it. */
    @Required
    @Unique
    public String email;

    /** No two share it; some have none. */
    @Unique
    public @Nullable String code;

    /** Whatever they are called. */
    public @Nullable String name;

    /** Begins as 1. */
    public int visits = 1;

    /** A second counter. */
    public @Nullable Long points;

    /** Counts the changes of the row. */
    @Version
    public int version;

    /** When the row was made. */
    public @Nullable Instant createdAt;

    /** When the row was last changed. */
    public @Nullable Instant updatedAt;
}
