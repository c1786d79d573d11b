package org.reactiveorm.query.projection;

/** A function of seven values, such as a constructor of a record. */
@FunctionalInterface
public interface Function7<A, B, C, D, E, F, G, R> {

    /** Makes the result. */
    R apply(A a, B b, C c, D d, E e, F f, G g);
}
