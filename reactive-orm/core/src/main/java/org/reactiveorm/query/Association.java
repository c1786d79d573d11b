package org.reactiveorm.query;

import java.util.Objects;
import org.reactiveorm.query.tree.Predicate;

/**
 * An association of a model, as queries name it. Immutable and safe to share.
 *
 * @param <T> the model that declares it
 * @param <X> the model at the other end
 */
public abstract sealed class Association<T, X> permits ToMany, ToOne {

    private final String name;

    Association(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    /** The association's name. */
    public final String name() {
        return name;
    }

    /** Holds for rows with any row at the other end. */
    public final Condition<T> any() {
        return new Condition<>(new Predicate.AnyRow(name, null));
    }

    /** Holds for rows with any row at the other end for which the condition holds. */
    public final Condition<T> any(Condition<? super X> condition) {
        return new Condition<>(new Predicate.AnyRow(name, condition.node()));
    }

    /** Holds for rows with no row at the other end. */
    public final Condition<T> none() {
        return any().not();
    }

    /** Holds for rows with no row at the other end for which the condition holds. */
    public final Condition<T> none(Condition<? super X> condition) {
        return any(condition).not();
    }

    @Override
    public final String toString() {
        return name;
    }
}
