package org.reactiveorm.query.projection;

/** A function of eight values, such as a constructor of a record. */
@FunctionalInterface
public interface Function8<A, B, C, D, E, F, G, H, R> {

    /** Makes the result. */
    R apply(A a, B b, C c, D d, E e, F f, G g, H h);
}
