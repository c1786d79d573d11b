package org.reactiveorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Maps a class to a table. The annotation processor writes its metamodel {@code User_} for {@code User}, and
 * {@code Outer_User_} for a {@code User} nested in {@code Outer}, into the same package.
 *
 * <p>Every field that is neither {@code static}, {@code transient} nor {@link Transient} is an attribute or the holder of an
 * association; fields of super classes count where these carry {@link MappedBase}. The class needs a constructor without
 * parameters that is not private, and an {@link Id}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Model {
    /** The model's name; by default the simple name of the class. */
    String name() default "";

    /** The table's name; by default the naming strategy makes it from the model's name. */
    String table() default "";

    /** The schema of the table; by default that of the {@code Orm}. */
    String schema() default "";

    /** Whether the table's name is put into the plural. Not written, the model does as its {@code Orm} is configured. */
    boolean plural() default true;

    /** What people should know of the table; kept in the database. */
    String comment() default "";

    /** The storage engine of the table, on the MySQL family. */
    String engine() default "";

    /** The character set of the table, on the MySQL family. */
    String charset() default "";

    /** The collation of the table, on the MySQL family. */
    String collation() default "";

    /** The attribute that keeps when a row was made; empty for none. */
    String createdAt() default "createdAt";

    /** The attribute that keeps when a row was last changed; empty for none. */
    String updatedAt() default "updatedAt";

    /** The attribute that keeps when a row was destroyed. */
    String deletedAt() default "deletedAt";

    /**
     * Whether the engine keeps {@code Instant createdAt} and {@code Instant updatedAt}, where declared. Not written, the
     * model does as its {@code Orm} is configured.
     */
    boolean timestamps() default true;

    /**
     * What holds wherever rows of the model are looked at, and what is read with its instances: a static method of the class without
     * parameters, or a static field, that gives a {@code Scope} of the class; by default nothing.
     */
    String defaultScope() default "";

    /**
     * Whether a destroyed row stays and is marked by {@code Instant deletedAt}. Not written, the model does as its
     * {@code Orm} is configured.
     */
    boolean paranoid() default false;
}
