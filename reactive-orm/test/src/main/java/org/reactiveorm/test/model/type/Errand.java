package org.reactiveorm.test.model.type;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.Column;
import org.reactiveorm.annotation.Generated;
import org.reactiveorm.annotation.Id;
import org.reactiveorm.annotation.Index;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.annotation.NativeEnum;
import org.reactiveorm.annotation.Required;
import org.reactiveorm.annotation.Unique;
import org.reactiveorm.instance.ActiveRecord;

/** Something to do: enums that the database knows, one of them shared by two attributes. */
@Model
@Index("stage")
public class Errand extends ActiveRecord<Errand> {

    /** Counted up by the database. */
    @Id
    @Generated
    public @Nullable Long id;

    /** What is to be done. */
    @Unique @Column(length = 40)
    public @Nullable String title;

    /** How far it is. */
    @Required
    @NativeEnum
    public @Nullable Stage stage = Stage.WAITING;

    /** How much it hurries. */
    @NativeEnum("urgency")
    public @Nullable Urgency urgency;

    /** How much it hurried at first; the database knows. */
    @NativeEnum("urgency")
    @Column(defaultSql = "'LOW'", comment = "it's what they said first")
    public @Nullable Urgency before;

    /** In an order that is not the one of the alphabet. */
    public enum Stage {
        /** Not begun. */
        WAITING,
        /** Begun. */
        RUNNING,
        /** Ended well. */
        DONE,
        /** Ended otherwise. */
        BROKEN
    }

    /** In an order that is not the one of the alphabet. */
    public enum Urgency {
        /** Can wait. */
        LOW,
        /** Should not wait. */
        HIGH,
        /** Cannot wait. */
        BURNING
    }
}
