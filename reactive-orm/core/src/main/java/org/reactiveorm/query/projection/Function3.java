package org.reactiveorm.query.projection;

/** A function of three values, such as a constructor of a record. */
@FunctionalInterface
public interface Function3<A, B, C, R> {

    /** Makes the result. */
    R apply(A a, B b, C c);
}
