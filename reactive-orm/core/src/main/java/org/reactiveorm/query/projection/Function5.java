package org.reactiveorm.query.projection;

/** A function of five values, such as a constructor of a record. */
@FunctionalInterface
public interface Function5<A, B, C, D, E, R> {

    /** Makes the result. */
    R apply(A a, B b, C c, D d, E e);
}
