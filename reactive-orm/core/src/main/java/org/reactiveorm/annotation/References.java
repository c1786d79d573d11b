package org.reactiveorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.reactiveorm.type.Deferral;
import org.reactiveorm.type.ReferentialAction;

/**
 * The attribute is a foreign key, where no {@link BelongsTo} of this model says so; where a {@link HasMany} of the other model
 * does, it tells what the key does.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface References {
    /** The model referred to. */
    Class<?> value();

    /** The unique attribute referred to; by default the other model's id. */
    String attribute() default "";

    /** What happens to this row when the other one is removed. */
    ReferentialAction onDelete() default ReferentialAction.NO_ACTION;

    /** What happens to this row when the other one gets another key. */
    ReferentialAction onUpdate() default ReferentialAction.NO_ACTION;

    /** When the foreign key is checked. */
    Deferral deferral() default Deferral.NOT_DEFERRABLE;

    /** Whether there is a foreign key in the database. */
    boolean constraint() default true;
}
