package org.reactiveorm.query.projection;

/** A function of four values, such as a constructor of a record. */
@FunctionalInterface
public interface Function4<A, B, C, D, R> {

    /** Makes the result. */
    R apply(A a, B b, C c, D d);
}
