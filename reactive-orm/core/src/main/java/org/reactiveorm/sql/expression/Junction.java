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

    /** All of the conditions that are not null; null if there is none, the condition itself if there is one. */
    public static @Nullable Expression allOf(@Nullable Expression... conditions) {
        List<Expression> present = new ArrayList<>();
        for (Expression condition : conditions) {
            if (condition != null) {
                present.add(condition);
            }
        }
        if (present.isEmpty()) {
            return null;
        }
        return present.size() == 1 ? present.get(0) : new Junction(Operator.AND, present);
    }

    /** The logical operators. */
    public enum Operator {
        /** All must hold. */
        AND,
        /** Any must hold. */
        OR
    }
}
