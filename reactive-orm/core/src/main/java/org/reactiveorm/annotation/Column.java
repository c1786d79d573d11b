package org.reactiveorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How an attribute is stored, where the defaults do not fit. This and {@link Model#table} are the only annotations that hold
 * SQL names; all others name attributes.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Column {
    /** The column's name; by default the naming strategy makes it from the attribute's name. */
    String name() default "";

    /**
     * The most characters of a {@code String}; for a text without a limit use {@link Text}. The most bytes of a {@code byte[]},
     * which has no limit where this is not written.
     */
    int length() default 255;

    /**
     * Whether the column of a {@code String} is filled up with blanks to its length, as codes are stored. Blanks at the end of a
     * value do not count, and a value that ends with one is refused.
     */
    boolean fixed() default false;

    /**
     * The type of the column where only the database knows it, such as {@code ltree} or {@code geometry(Point, 4326)}. The
     * attribute is a {@code String}, the text that the database reads and writes, or has a {@link Codec} that writes one. An
     * {@code Inet} takes {@code cidr} for a column of networks only. What stands here becomes a part of SQL texts.
     */
    String nativeType() default "";

    /** What people should know of the column; kept in the database. */
    String comment() default "";

    /**
     * An SQL expression by which the database makes the value of a row that is inserted without one, such as {@code now()}. It is
     * read back into the instance. The field must be able to hold null, and an initialiser of the field would come before it.
     */
    String defaultSql() default "";

    /**
     * The digits of a {@code BigDecimal}; for an {@code Instant}, a {@code LocalDateTime} or a {@code LocalTime} the digits of a
     * second that are kept, 0 to 6, where 6 is the default.
     */
    int precision() default 19;

    /** The digits of a {@code BigDecimal} after the point, at most its precision. */
    int scale() default 4;
}
