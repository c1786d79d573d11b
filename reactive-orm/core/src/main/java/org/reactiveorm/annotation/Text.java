package org.reactiveorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.reactiveorm.type.LargeSize;

/** A {@code String} without a declared limit; its column is a text or a character large object. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Text {

    /** The size that MySQL and MariaDB give the column; other databases have one type for all sizes. */
    LargeSize value() default LargeSize.LONG;
}
