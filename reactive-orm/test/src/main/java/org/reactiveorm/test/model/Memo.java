package org.reactiveorm.test.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.annotation.Unique;
import org.reactiveorm.instance.ActiveRecord;

/** A model of which the database makes a part: values that are not set come from the table. */
@Model
public class Memo extends ActiveRecord<Memo> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** No two memos share one. */
    @Unique
    public @Nullable String code;

    /** A word with a quote in it, unless another one is set. */
    @Required
    @Column(defaultSql = "'it''s a draft'")
    public @Nullable String state;

    /** Computed by the database. */
    @Column(defaultSql = "20 + 1")
    public @Nullable Integer weight;

    /** By the clock of the database. */
    @Column(defaultSql = "current_timestamp")
    public @Nullable Instant writtenAt;
}
