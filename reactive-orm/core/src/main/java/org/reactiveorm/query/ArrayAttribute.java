package org.reactiveorm.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.reactiveorm.query.tree.Predicate;
import org.reactiveorm.sql.expression.Containment.Relation;
import org.reactiveorm.type.DataType;

/**
 * An attribute that holds many values in one column. The tests of what it holds pass over the order of the elements, and over how
 * often one is there. Immutable and safe to share.
 *
 * @param <T> the model
 * @param <E> the type of an element
 */
public final class ArrayAttribute<T, E> extends Attribute<T, List<E>> {

    /** Names an attribute of a model. */
    public ArrayAttribute(String name, DataType<List<E>> type) {
        super(name, type);
    }

    /** Holds for rows whose array has each of {@code elements}; for all arrays where there are none. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Condition<T> contains(E... elements) {
        return contains(Arrays.asList(elements));
    }

    /** Holds for rows whose array has each of {@code elements}; for all arrays where there are none. */
    public Condition<T> contains(Collection<? extends E> elements) {
        return related(Relation.CONTAINS, elements);
    }

    /** Holds for rows whose array has each element of the other one. */
    public Condition<T> contains(Attribute<? super T, List<E>> other) {
        return new Condition<>(new Predicate.Related(node(), Relation.CONTAINS, other.node()));
    }

    /** Holds for rows whose array has no other elements than {@code elements}; also where it has none. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Condition<T> containedIn(E... elements) {
        return containedIn(Arrays.asList(elements));
    }

    /** Holds for rows whose array has no other elements than {@code elements}; also where it has none. */
    public Condition<T> containedIn(Collection<? extends E> elements) {
        return related(Relation.CONTAINED, elements);
    }

    /** Holds for rows whose array has at least one of {@code elements}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Condition<T> overlaps(E... elements) {
        return overlaps(Arrays.asList(elements));
    }

    /** Holds for rows whose array has at least one of {@code elements}. */
    public Condition<T> overlaps(Collection<? extends E> elements) {
        return related(Relation.OVERLAPS, elements);
    }

    /** Holds for rows whose array has an element of the other one. */
    public Condition<T> overlaps(Attribute<? super T, List<E>> other) {
        return new Condition<>(new Predicate.Related(node(), Relation.OVERLAPS, other.node()));
    }

    private Condition<T> related(Relation relation, Collection<? extends E> elements) {
        List<E> copy = new ArrayList<>(elements);
        return new Condition<>(new Predicate.Related(node(), relation, constant(copy, relation.name())));
    }
}
