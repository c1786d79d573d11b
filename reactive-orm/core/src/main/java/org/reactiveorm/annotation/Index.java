package org.reactiveorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An index of the model's table, over attributes in the order given. A foreign key that a {@link BelongsTo} holder keeps
 * counts as an attribute, {@code authorId} for {@code author}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Index.Several.class)
public @interface Index {
    /** The names of the attributes, each whole and ascending. */
    String[] value() default {};

    /** The attributes with what is special about each, in the place of {@link #value}. */
    Part[] parts() default {};

    /** Whether no two rows share the values. */
    boolean unique() default false;

    /** The index's name; by default the naming rule makes it from table and columns. */
    String name() default "";

    /** How the index is stored, such as {@code gin}; by default the database decides. */
    String method() default "";

    /** The rows that are indexed, as a condition in SQL; by default all. */
    String where() default "";

    /** An attribute in an index. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({})
    @interface Part {

        /** The name of the attribute. */
        String value();

        /** Whether the largest value comes first. */
        boolean descending() default false;

        /** How texts are compared: a collation of the database; by default the column's. */
        String collation() default "";

        /** How many letters are indexed; by default all. */
        int length() default 0;
    }

    /** Several indexes of one model; written by the compiler. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface Several {

        /** The indexes. */
        Index[] value();
    }
}
