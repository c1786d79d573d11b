package org.reactiveorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.reactiveorm.type.LargeSize;

/** How many bytes a {@code byte[]} may have; without this and without {@link Column#length} as many as the database can hold. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Blob {

    /** The size. */
    LargeSize value();
}
