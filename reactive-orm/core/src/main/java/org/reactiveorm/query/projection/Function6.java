package org.reactiveorm.query.projection;

/** A function of six values, such as a constructor of a record. */
@FunctionalInterface
public interface Function6<A, B, C, D, E, F, R> {

    /** Makes the result. */
    R apply(A a, B b, C c, D d, E e, F f);
}
