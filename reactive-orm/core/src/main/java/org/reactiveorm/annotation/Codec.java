package org.reactiveorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.reactiveorm.type.ColumnCodec;

/**
 * An attribute of any class, stored by a codec. The column has the type that the codec writes, so {@link Column} and {@link Text}
 * say of it what they say of a field of that type.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Codec {
    /** The codec, a class with a constructor without parameters. */
    Class<? extends ColumnCodec<?, ?>> value();
}
