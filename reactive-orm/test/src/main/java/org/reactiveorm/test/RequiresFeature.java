package org.reactiveorm.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.reactiveorm.dialect.Feature;

/** Skips a test or a contract where the dialect lacks a feature; the report names the feature. */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresFeature {
    /** The features, all of which are needed. */
    Feature[] value();
}
