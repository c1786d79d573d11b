package org.reactiveorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An attribute of any class that Jackson 3 can write and read, in a JSON column: a tree, a record, a list. Changes in place are
 * noticed. For a configured mapper write a codec and name it by {@link Codec}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface AsJson {}
