package org.reactiveorm.query.postgres;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.query.ComparableTerm;
import org.reactiveorm.query.Computed;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.Term;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.query.tree.Predicate;
import org.reactiveorm.sql.expression.Containment.Relation;
import org.reactiveorm.sql.expression.FunctionCall.Function;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.Range;

/**
 * An attribute that holds all values between two bounds. Immutable and safe to share.
 *
 * @param <T> the model
 * @param <C> the type of a bound
 */
public final class RangeAttribute<T, C extends Comparable<? super C>> extends Attribute<T, Range<C>> {

    private final DataType<C> bounds;

    /** Names an attribute of a model. */
    @SuppressWarnings("unchecked") // the bounds of a range of C are of C
    public RangeAttribute(String name, DataType<Range<C>> type) {
        super(name, type);
        this.bounds = (DataType<C>) Objects.requireNonNull(type.element(), "a range has bounds");
    }

    /** Holds for rows whose range has the value. */
    public Condition<T> contains(C value) {
        return related(Relation.CONTAINS, new Node.Constant(present(value, "contains"), bounds));
    }

    /** Holds for rows whose range has the other value of the row. */
    public Condition<T> contains(Term<? super T, C> value) {
        return related(Relation.CONTAINS, value.node());
    }

    /** Holds for rows whose range has every value of the other one; also where that is empty. */
    public Condition<T> contains(Range<C> other) {
        return related(Relation.CONTAINS, constant(other, "contains"));
    }

    /** Holds for rows whose range has every value of the other one. */
    public Condition<T> contains(RangeAttribute<? super T, C> other) {
        return related(Relation.CONTAINS, other.node());
    }

    /** Holds for rows whose range has no value that the other one has not; also where it is empty. */
    public Condition<T> containedIn(Range<C> other) {
        return related(Relation.CONTAINED, constant(other, "containedIn"));
    }

    /** Holds for rows whose range has no value that the other one has not. */
    public Condition<T> containedIn(RangeAttribute<? super T, C> other) {
        return related(Relation.CONTAINED, other.node());
    }

    /** Holds for rows whose range shares a value with the other one. */
    public Condition<T> overlaps(Range<C> other) {
        return related(Relation.OVERLAPS, constant(other, "overlaps"));
    }

    /** Holds for rows whose range shares a value with the other one. */
    public Condition<T> overlaps(RangeAttribute<? super T, C> other) {
        return related(Relation.OVERLAPS, other.node());
    }

    /** Holds for rows whose range meets the other one: no value is in both, and none between them. */
    public Condition<T> adjacentTo(Range<C> other) {
        return related(Relation.ADJACENT, constant(other, "adjacentTo"));
    }

    /** Holds for rows whose range ends before the other one begins. */
    public Condition<T> strictlyLeftOf(Range<C> other) {
        return related(Relation.LEFT_OF, constant(other, "strictlyLeftOf"));
    }

    /** Holds for rows whose range begins behind the end of the other one. */
    public Condition<T> strictlyRightOf(Range<C> other) {
        return related(Relation.RIGHT_OF, constant(other, "strictlyRightOf"));
    }

    /** Holds for rows whose range ends no later than the other one. */
    public Condition<T> doesNotExtendRightOf(Range<C> other) {
        return related(Relation.ENDS_WITHIN, constant(other, "doesNotExtendRightOf"));
    }

    /** Holds for rows whose range begins no earlier than the other one. */
    public Condition<T> doesNotExtendLeftOf(Range<C> other) {
        return related(Relation.BEGINS_WITHIN, constant(other, "doesNotExtendLeftOf"));
    }

    /** Holds for rows whose range has no value. */
    public Condition<T> isEmpty() {
        return new Condition<>(new Predicate.Holds(new Node.Call(Function.IS_EMPTY, List.of(node()))));
    }

    /** The lower bound; null where there is none, and where the range is empty. */
    public ComparableTerm<T, C> lower() {
        return Computed.comparable(new Node.Call(Function.LOWER_BOUND, List.of(node())), bounds);
    }

    /** The upper bound, of whole numbers and dates the one that does not belong to the range; null where there is none, and where the range is empty. */
    public ComparableTerm<T, C> upper() {
        return Computed.comparable(new Node.Call(Function.UPPER_BOUND, List.of(node())), bounds);
    }

    private Condition<T> related(Relation relation, Node other) {
        return new Condition<>(new Predicate.Related(node(), relation, other));
    }

    private C present(@Nullable C value, String verb) {
        if (value == null) {
            throw new QueryException("A null was given to " + this + "." + verb + "(…)");
        }
        return value;
    }
}
