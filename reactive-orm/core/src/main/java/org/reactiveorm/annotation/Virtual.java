package org.reactiveorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A value that a model makes of its attributes, by a method without parameters: {@code fullName()} or {@code getFullName()}. It
 * has no column and is never saved; it is read and set by name, and {@code toMap()} shows it. A method {@code fullName(value)} or
 * {@code setFullName(value)} of the same class sets it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Virtual {

    /** The attributes that the method looks at, which {@code attributes(…)} reads for it; by default it needs all. */
    String[] reads() default {};
}
