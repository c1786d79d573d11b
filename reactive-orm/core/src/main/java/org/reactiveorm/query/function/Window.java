package org.reactiveorm.query.function;

import java.util.ArrayList;
import java.util.List;
import org.reactiveorm.query.Order;
import org.reactiveorm.query.Term;
import org.reactiveorm.query.tree.Node;

/**
 * The rows that a function of {@link WindowFunctions} looks at: those that share what the window is parted by, in its order.
 * Immutable and safe to share.
 *
 * @param <T> the model
 */
public final class Window<T> {

    private final List<Node> partitions;
    private final List<Node.Sort> orders;

    private Window(List<Node> partitions, List<Node.Sort> orders) {
        this.partitions = List.copyOf(partitions);
        this.orders = List.copyOf(orders);
    }

    /** All rows of a query, in any order. */
    public static <T> Window<T> all() {
        return new Window<>(List.of(), List.of());
    }

    /** The rows that share these values. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> Window<T> partitionBy(Term<T, ?>... terms) {
        List<Node> nodes = new ArrayList<>();
        for (Term<T, ?> term : terms) {
            nodes.add(term.node());
        }
        return new Window<>(nodes, List.of());
    }

    /** All rows of a query, in this order. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> Window<T> orderedBy(Order<T>... orders) {
        return Window.<T>all().orderBy(orders);
    }

    /** The same rows in this order, which comes behind the orders given before. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Window<T> orderBy(Order<T>... added) {
        List<Node.Sort> both = new ArrayList<>(orders);
        for (Order<T> order : added) {
            both.add(order.node());
        }
        return new Window<>(partitions, both);
    }

    /** A function over the window. */
    Node.Windowed over(Node function) {
        return new Node.Windowed(function, partitions, orders);
    }

    /** Whether the rows have an order. */
    boolean isOrdered() {
        return !orders.isEmpty();
    }
}
