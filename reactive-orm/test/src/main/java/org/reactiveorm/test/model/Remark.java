package org.reactiveorm.test.model;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.One;

/** What somebody says of a project or of a worker: it refers to rows of several models, and says of which. */
@Model
public class Remark extends ActiveRecord<Remark> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** What is said. */
    @Required
    public String text;

    /** The kind of the subject: {@code project} or {@code worker}. */
    @Required
    public String subjectType;

    /** The id of the subject, among those of its kind. */
    public @Nullable Long subjectId;

    /** The subject, where it is a project. */
    @BelongsTo(foreignKey = "subjectId", constraint = false)
    public final One<Project> project = one();

    /** The subject, where it is a worker. */
    @BelongsTo(foreignKey = "subjectId", constraint = false)
    public final One<Worker> worker = one();
}
