package org.reactiveorm.sql.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several conditions, all or any of which must hold.
 *
 * @param operator all or any
 * @param operands at least one condition
 */
public record Junction(Operator operator, List<Expression> operands) implements Expression {

    /** Copies the operands. */
    public Junction {
        operands = List.copyOf(operands);
    }

    /** The conditions, at least one, joined by the operator; the condition itself if there is one. */
    public static Expression of(Operator operator, List<Expression> conditions) {
        return conditions.size() == 1 ? conditions.get(0) : new Junction(operator, conditions);
    }

    /** All of the conditions that are not null; null if there is none, the condition itself if there is one. */
    public static @Nullable Expression allOf(@Nullable Expression... conditions) {
        List<Expression> present = new ArrayList<>();
        for (Expression condition : conditions) {
            if (condition != null) {
                present.add(condition);
            }
        }
        return present.isEmpty() ? null : of(Operator.AND, present);
    }

    /** The logical operators. */
    public enum Operator {
        /** All must hold. */
        AND,
        /** Any must hold. */
        OR
    }
}
