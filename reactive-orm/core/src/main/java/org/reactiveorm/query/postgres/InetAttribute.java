package org.reactiveorm.query.postgres;

import java.util.Objects;
import org.reactiveorm.query.ComparableAttribute;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.query.tree.Predicate;
import org.reactiveorm.sql.expression.Containment.Relation;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.Inet;

/**
 * An attribute that holds an address of a host or of a network. Immutable and safe to share.
 *
 * @param <T> the model
 */
public final class InetAttribute<T> extends ComparableAttribute<T, Inet> {

    /** Names an attribute of a model. */
    public InetAttribute(String name, DataType<Inet> type) {
        super(name, type);
    }

    /** Holds for rows whose network contains the other one, or is the same. */
    public Condition<T> contains(Inet other) {
        return related(Relation.NETWORK_OF_OR_SAME, other);
    }

    /** Holds for rows whose network contains that of the other attribute, or is the same. */
    public Condition<T> contains(InetAttribute<? super T> other) {
        return new Condition<>(new Predicate.Related(node(), Relation.NETWORK_OF_OR_SAME, other.node()));
    }

    /** Holds for rows whose network contains the other one and is larger. */
    public Condition<T> strictlyContains(Inet other) {
        return related(Relation.NETWORK_OF, other);
    }

    /** Holds for rows whose address is of the other network, or is the same. */
    public Condition<T> containedIn(Inet other) {
        return related(Relation.PART_OF_OR_SAME, other);
    }

    /** Holds for rows whose address is of the network of the other attribute, or is the same. */
    public Condition<T> containedIn(InetAttribute<? super T> other) {
        return new Condition<>(new Predicate.Related(node(), Relation.PART_OF_OR_SAME, other.node()));
    }

    /** Holds for rows whose address is of the other network and not the whole of it. */
    public Condition<T> strictlyContainedIn(Inet other) {
        return related(Relation.PART_OF, other);
    }

    /** Holds for rows whose network contains the other one, or is contained in it. */
    public Condition<T> overlaps(Inet other) {
        return related(Relation.OVERLAPS, other);
    }

    /** Any address is compared with networks, also one that is none itself. */
    private Condition<T> related(Relation relation, Inet other) {
        Node address = new Node.Constant(Objects.requireNonNull(other, "other"), DataType.INET);
        return new Condition<>(new Predicate.Related(node(), relation, address));
    }
}
