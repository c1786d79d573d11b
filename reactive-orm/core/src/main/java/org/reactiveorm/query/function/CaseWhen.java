package org.reactiveorm.query.function;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.ComparableTerm;
import org.reactiveorm.query.Computed;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.Term;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.type.DataType;

/**
 * A choice that is not complete: the value of the first condition that holds. Immutable.
 *
 * @param <T> the model
 * @param <V> the type of a value
 */
@CheckReturnValue
public final class CaseWhen<T, V> {

    private final List<Node.Branch> branches;
    private final DataType<V> type;

    CaseWhen(List<Node.Branch> branches, DataType<V> type) {
        this.branches = branches;
        this.type = type;
    }

    /** The value where the condition holds and none before it did. */
    public CaseWhen<T, V> when(Condition<T> condition, V value) {
        return with(condition, constant(value));
    }

    /** The value where the condition holds and none before it did. */
    public CaseWhen<T, V> when(Condition<T> condition, Term<? super T, V> value) {
        return with(condition, value.node());
    }

    /** The value where no condition holds. */
    public ComparableTerm<T, V> otherwise(V value) {
        return complete(constant(value));
    }

    /** The value where no condition holds. */
    public ComparableTerm<T, V> otherwise(Term<? super T, V> value) {
        return complete(value.node());
    }

    /** Null where no condition holds. */
    public ComparableTerm<T, V> otherwiseNull() {
        return complete(null);
    }

    private CaseWhen<T, V> with(Condition<T> condition, Node value) {
        List<Node.Branch> more = new ArrayList<>(branches);
        more.add(new Node.Branch(condition.node(), value));
        return new CaseWhen<>(more, type);
    }

    private ComparableTerm<T, V> complete(@Nullable Node otherwise) {
        return Computed.comparable(new Node.Choice(branches, otherwise), type);
    }

    private Node constant(V value) {
        if (value == null) {
            throw new QueryException(
                    "A null was given to a choice; leave the condition out, or end it by otherwiseNull()");
        }
        return new Node.Constant(value, type);
    }
}
