package org.reactiveorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rows of another model that a junction connects with this one, on a {@code final Many<Role>} field. Name the junction either by
 * {@link #through}, where it is a model, or by {@link #junction}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface BelongsToMany {
    /** The model that refers to both: {@code UserRole.class}. */
    Class<?> through() default void.class;

    /**
     * A junction that is nothing but a table of two keys, which the {@code Orm} makes itself. Its name becomes that of the table,
     * {@code UserRoles} by default {@code user_roles}; the association that comes back names the same.
     */
    String junction() default "";

    /** The attribute of the junction that refers to this model; by default this model's name and {@code Id}: {@code userId}. */
    String foreignKey() default "";

    /** The attribute of the junction that refers to the other model; by default its name and {@code Id}: {@code roleId}. */
    String otherKey() default "";

    /** The attribute of this model that is referred to, which is {@link Unique}; by default its id. */
    String sourceKey() default "";

    /** The attribute of the other model that is referred to, which is {@link Unique}; by default its id. */
    String targetKey() default "";

    /** Whether the junction connects two rows at most once, and has a unique index that sees to it. */
    boolean unique() default true;

    /**
     * A static method of the class that declares the field, without parameters, that returns the {@code Condition} for rows of the
     * other model that belong to the association; by default all do.
     */
    String scope() default "";

    /** As {@link #scope}, for the rows of the junction that {@link #through} names. */
    String throughScope() default "";
}
