package org.reactiveorm.query;

import org.reactiveorm.query.tree.Node;
import org.reactiveorm.query.tree.Predicate;

/**
 * An association to one row at most. What {@code path} gives is null where there is no row at the other end, or where it is
 * softly deleted; paths go on from paths.
 *
 * @param <T> the model that declares it
 * @param <X> the model at the other end
 */
public final class ToOne<T, X> extends Association<T, X> {

    /** Names an association of a model. */
    public ToOne(String name) {
        super(name);
    }

    /** A value of the row at the other end. */
    public <V> Term<T, V> path(Term<X, V> term) {
        return Computed.term(through(term), term.type());
    }

    /** A value of the row at the other end. */
    public <V> ComparableTerm<T, V> path(ComparableTerm<X, V> term) {
        return Computed.comparable(through(term), term.type());
    }

    /** A number of the row at the other end. */
    public <V> NumberTerm<T, V> path(NumberTerm<X, V> term) {
        return Computed.number(through(term), term.type());
    }

    /** A text of the row at the other end. */
    public StringTerm<T> path(StringTerm<X> term) {
        return Computed.text(through(term));
    }

    /** A truth value of the row at the other end. */
    public BooleanTerm<T> path(BooleanTerm<X> term) {
        return Computed.truth(through(term));
    }

    /** Holds for rows for whose row at the other end the condition holds. */
    public Condition<T> path(Condition<X> condition) {
        return new Condition<>(new Predicate.There(name(), condition.node()));
    }

    private Node through(Term<X, ?> term) {
        return new Node.Through(name(), term.node());
    }
}
