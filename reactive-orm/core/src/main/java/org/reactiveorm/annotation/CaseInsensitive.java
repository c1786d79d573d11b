package org.reactiveorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@code String} that is compared, sorted and kept unique without regard to upper and lower case. It is stored as it was
 * written. {@link Column#length} counts but on PostgreSQL, whose {@code citext} has no limit of its own.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface CaseInsensitive {}
