package org.reactiveorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.reactiveorm.type.Deferral;
import org.reactiveorm.type.ReferentialAction;

/**
 * The row that this model refers to, on a {@code final One<User>} field. Where no field declares the foreign key, the holder
 * keeps it and the metamodel has the attribute all the same: {@code Post_.authorId} for {@code One<User> author}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface BelongsTo {
    /** The attribute of this model that refers; by default the field's name and {@code Id}: {@code authorId}. */
    String foreignKey() default "";

    /** The attribute of the other model that is referred to, which is {@link Unique}; by default its id. */
    String targetKey() default "";

    /** Whether a row may refer to none. Otherwise the foreign key is {@link Required}. */
    boolean optional() default true;

    /** What happens to this row when the other one is removed. */
    ReferentialAction onDelete() default ReferentialAction.NO_ACTION;

    /** What happens to this row when the other one gets another key. */
    ReferentialAction onUpdate() default ReferentialAction.NO_ACTION;

    /** When the foreign key is checked. */
    Deferral deferral() default Deferral.NOT_DEFERRABLE;

    /** Whether there is a foreign key in the database. */
    boolean constraint() default true;

    /**
     * A static method of the class that declares the field, without parameters, that returns the {@code Condition} for rows of the
     * other model that belong to the association; by default all do.
     */
    String scope() default "";
}
