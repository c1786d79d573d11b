package org.reactiveorm.test.random;

import java.util.Comparator;
import java.util.List;
import org.reactiveorm.query.Order;
import org.reactiveorm.test.model.Author;

/**
 * An order of authors, and the same in Java.
 *
 * @param parts its parts; the id comes behind them, in the direction of the last
 * @param comparator the same in Java, the id counted in
 * @param text how people would write it
 */
public record RandomOrder(List<Order<Author>> parts, Comparator<Author> comparator, String text) {

    /** The parts as an array. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    public Order<Author>[] orders() {
        return parts.toArray(new Order[0]);
    }

    @Override
    public String toString() {
        return text;
    }
}
