package org.reactiveorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one row of another model that refers to this one, on a {@code final One<Profile>} field. The other model declares the
 * foreign key as an attribute, or holds it with {@link BelongsTo}. Where several rows refer, it is the first of them by id, or by
 * the order of an include; mark the foreign key as {@link Unique} where there must be one.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface HasOne {
    /** The attribute of the other model that refers; by default this model's name and {@code Id}: {@code userId}. */
    String foreignKey() default "";

    /** The attribute of this model that is referred to, which is {@link Unique}; by default its id. */
    String sourceKey() default "";

    /**
     * A static method of the class that declares the field, without parameters, that returns the {@code Condition} for rows of the
     * other model that belong to the association; by default all do.
     */
    String scope() default "";
}
