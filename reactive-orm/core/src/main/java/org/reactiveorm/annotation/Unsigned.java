package org.reactiveorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A whole number that is never negative, in the largest unsigned column whose every value the Java type holds: a {@code Short} in
 * {@code tinyint unsigned}, an {@code Integer} in {@code smallint unsigned}, with {@link MediumInt} in {@code mediumint unsigned},
 * a {@code Long} in {@code int unsigned}, a {@code BigInteger} in {@code bigint unsigned}. Only MySQL and MariaDB have such columns.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Unsigned {}
