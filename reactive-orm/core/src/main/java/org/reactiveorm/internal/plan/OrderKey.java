package org.reactiveorm.internal.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.query.Order;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.sql.expression.Direction;
import org.reactiveorm.sql.expression.NullOrder;

/**
 * One part of a total order, with the place of nulls spelled out.
 *
 * @param node what is ordered by
 * @param attribute the attribute that it is, null where it is computed
 * @param direction the direction
 * @param nulls where rows without a value stand
 * @param <T> the model
 */
public record OrderKey<T>(Node node, @Nullable MappedAttribute<T> attribute, Direction direction, NullOrder nulls) {

    /** An order by an attribute. */
    public static <T> OrderKey<T> of(MappedAttribute<T> attribute, Direction direction, NullOrder nulls) {
        return new OrderKey<>(new Node.Named(attribute.name()), attribute, direction, nulls);
    }

    /** The order that a query asks for, each part once. */
    public static <T> List<OrderKey<T>> declared(Query<T> query, MappedModel<T> model, Dialect dialect) {
        List<OrderKey<T>> keys = new ArrayList<>();
        Set<Node> seen = new LinkedHashSet<>();
        for (Order<T> order : query.orders()) {
            Node node = order.term().node();
            if (seen.add(node)) {
                MappedAttribute<T> attribute =
                        node instanceof Node.Named named ? model.attribute(named.attribute()) : null;
                NullOrder declared = order.nulls();
                NullOrder nulls = declared != null ? declared : dialect.defaultNullOrder(order.direction());
                keys.add(new OrderKey<>(node, attribute, order.direction(), nulls));
            }
        }
        return keys;
    }

    /** Whether there may be no value. */
    boolean isNullable() {
        return attribute == null || attribute.isNullable();
    }

    /** The attribute of a key that windows follow by. */
    public MappedAttribute<T> followed() {
        if (attribute == null) {
            throw new IllegalStateException("Windows do not follow what is computed");
        }
        return attribute;
    }

    /** As {@code User.email}. */
    public String describe() {
        return attribute == null ? "what it is ordered by" : attribute.describe();
    }
}
