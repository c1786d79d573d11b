package org.reactiveorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The {@link Id} is made when the row is: a {@code Long} or {@code Integer} is counted up by the database, a {@code UUID} is
 * random and made before the insert. An instance that already has an id keeps it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Generated {}
