package org.reactiveorm.test.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.MappedBase;
import org.reactiveorm.instance.ActiveRecord;

/**
 * What models of one family share.
 *
 * @param <T> the model
 */
@MappedBase
public abstract class Stamped<T extends Stamped<T>> extends ActiveRecord<T> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** When the row was made. */
    public @Nullable Instant createdAt;

    /** When the row was last changed. */
    public @Nullable Instant updatedAt;
}
