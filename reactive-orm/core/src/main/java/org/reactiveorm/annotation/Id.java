package org.reactiveorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The primary key of a model: a {@code Long}, {@code Integer}, {@code String} or {@code UUID}. It is assigned by the program
 * unless it is also {@link Generated}. On several attributes, they are the key together, in the order of their declaration, and
 * an id is an {@link org.reactiveorm.type.CompositeKey}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Id {}
