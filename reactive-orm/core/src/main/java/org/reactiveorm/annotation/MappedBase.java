package org.reactiveorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Maps the fields of a class into every model that extends it. The class itself has no table and no metamodel; it may be
 * abstract, generic, and come from a jar. Fields that the model's package cannot reach need JavaBean accessors that it can.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface MappedBase {}
