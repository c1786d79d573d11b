package org.reactiveorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An enum that the database knows too, with its constants by name: a type of its own on PostgreSQL, an {@code enum} column
 * elsewhere. It sorts in the order of its constants. Without this an enum is kept as a text.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface NativeEnum {

    /**
     * The name of the type on PostgreSQL, where attributes with the same enum may share one; by default one for the attribute
     * alone, called as the naming strategy says. Other databases have no use for it.
     */
    String value() default "";
}
