package org.reactiveorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An {@code Integer} of 24 bits: {@code mediumint} on MySQL and MariaDB; elsewhere {@code integer}, and a write of a number beyond
 * 24 bits is refused.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface MediumInt {}
