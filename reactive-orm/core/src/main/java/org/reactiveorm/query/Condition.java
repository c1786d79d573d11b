package org.reactiveorm.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.tree.Predicate;
import org.reactiveorm.sql.expression.Junction;

/**
 * What holds for a row of a model, or does not. Immutable and safe to share.
 *
 * @param <T> the model
 */
public final class Condition<T> {

    private final Predicate node;

    /** A condition that a tree describes. */
    public Condition(Predicate node) {
        this.node = Objects.requireNonNull(node, "node");
    }

    /** The condition as a tree. */
    public Predicate node() {
        return node;
    }

    /** Holds where both hold. */
    public Condition<T> and(Condition<? super T> other) {
        return new Condition<>(new Predicate.Joined(Junction.Operator.AND, List.of(node, other.node)));
    }

    /** Holds where one of the two holds, or both. */
    public Condition<T> or(Condition<? super T> other) {
        return new Condition<>(new Predicate.Joined(Junction.Operator.OR, List.of(node, other.node)));
    }

    /** Holds where this one does not; a row without a value holds neither way. */
    public Condition<T> not() {
        return new Condition<>(new Predicate.Negated(node));
    }

    /** Whether it holds, as a value of a row. */
    public BooleanTerm<T> asTerm() {
        return Computed.truth(node);
    }

    /** Holds where all of the conditions hold; there is at least one. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> Condition<T> allOf(Condition<? super T>... conditions) {
        return joined(Junction.Operator.AND, List.of(conditions));
    }

    /** Holds where any of the conditions holds; there is at least one. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> Condition<T> anyOf(Condition<? super T>... conditions) {
        return joined(Junction.Operator.OR, List.of(conditions));
    }

    private static <T> Condition<T> joined(Junction.Operator operator, List<? extends Condition<?>> conditions) {
        if (conditions.isEmpty()) {
            throw new QueryException("No condition was given to join; give at least one");
        }
        List<Predicate> nodes = new ArrayList<>();
        conditions.forEach(condition -> nodes.add(condition.node()));
        return new Condition<>(nodes.size() == 1 ? nodes.get(0) : new Predicate.Joined(operator, nodes));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Condition<?> that && node.equals(that.node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }
}
