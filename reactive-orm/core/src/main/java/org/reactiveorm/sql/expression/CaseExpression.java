package org.reactiveorm.sql.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of the first branch whose condition holds.
 *
 * @param branches the branches, at least one
 * @param otherwise the value where no condition holds, null for SQL's NULL
 */
public record CaseExpression(List<Branch> branches, @Nullable Expression otherwise) implements Expression {

    /** Copies the branches. */
    public CaseExpression {
        branches = List.copyOf(branches);
    }

    /**
     * A condition and its value.
     *
     * @param condition the condition
     * @param value the value where it holds
     */
    public record Branch(Expression condition, Expression value) {}
}
