package org.reactiveorm.internal.plan.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.OrderKey;
import org.reactiveorm.sql.expression.Comparison;
import org.reactiveorm.sql.expression.Direction;
import org.reactiveorm.sql.expression.Expression;
import org.reactiveorm.sql.expression.Junction;
import org.reactiveorm.sql.expression.NullOrder;
import org.reactiveorm.sql.expression.NullTest;
import org.reactiveorm.sql.expression.TruthConstant;

/** The condition that finds the rows behind a row, in a total order with nulls. */
final class Keyset {

    private Keyset() {}

    /**
     * Rows that come after the row with these values.
     *
     * @param keys the order, which ends with a unique attribute
     * @param values the values of the last row, in the order of {@code keys}
     */
    static <T> Expression after(List<OrderKey<T>> keys, List<@Nullable Object> values, @Nullable String qualifier) {
        List<Expression> alternatives = new ArrayList<>();
        List<Expression> equal = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            OrderKey<T> key = keys.get(i);
            Object value = values.get(i);
            Expression behind = behind(key, value, qualifier);
            if (behind != TruthConstant.NEVER) {
                List<Expression> all = new ArrayList<>(equal);
                all.add(behind);
                alternatives.add(Junction.of(Junction.Operator.AND, all));
            }
            equal.add(same(key, value, qualifier));
        }
        if (alternatives.isEmpty()) {
            return TruthConstant.NEVER;
        }
        Expression any = Junction.of(Junction.Operator.OR, alternatives);
        return bounded(keys.get(0), values.get(0), any, qualifier);
    }

    /** Adds what follows for the leading column alone, so that an index on it bounds the scan. */
    private static <T> Expression bounded(
            OrderKey<T> leading, @Nullable Object value, Expression any, @Nullable String qualifier) {
        if (!(any instanceof Junction) || value == null || leading.followed().isNullable()) {
            return any;
        }
        Comparison.Operator operator =
                leading.direction() == Direction.ASC ? Comparison.Operator.GTE : Comparison.Operator.LTE;
        Expression bound = new Comparison(
                leading.followed().reference(qualifier),
                operator,
                leading.followed().bind(value));
        return new Junction(Junction.Operator.AND, List.of(bound, any));
    }

    private static <T> Expression behind(OrderKey<T> key, @Nullable Object value, @Nullable String qualifier) {
        MappedAttribute<T> attribute = key.followed();
        boolean nullsLast = key.nulls() == NullOrder.LAST;
        if (value == null) {
            return nullsLast
                    ? TruthConstant.NEVER
                    : new NullTest(attribute.reference(qualifier), NullTest.Expectation.IS_NOT_NULL);
        }
        Comparison.Operator operator =
                key.direction() == Direction.ASC ? Comparison.Operator.GT : Comparison.Operator.LT;
        Expression greater = new Comparison(attribute.reference(qualifier), operator, attribute.bind(value));
        if (!attribute.isNullable() || !nullsLast) {
            return greater;
        }
        Expression none = new NullTest(attribute.reference(qualifier), NullTest.Expectation.IS_NULL);
        return new Junction(Junction.Operator.OR, List.of(greater, none));
    }

    private static <T> Expression same(OrderKey<T> key, @Nullable Object value, @Nullable String qualifier) {
        MappedAttribute<T> attribute = key.followed();
        return value == null
                ? new NullTest(attribute.reference(qualifier), NullTest.Expectation.IS_NULL)
                : new Comparison(attribute.reference(qualifier), Comparison.Operator.EQ, attribute.bind(value));
    }
}
