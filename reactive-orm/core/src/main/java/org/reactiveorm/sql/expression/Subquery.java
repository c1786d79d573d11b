package org.reactiveorm.sql.expression;

/** What an expression makes of the rows of a nested select. */
public sealed interface Subquery extends Expression
        permits Subquery.Scalar, Subquery.Exists, Subquery.Contains, Subquery.Quantified {

    /** The nested select. */
    QueryExpression query();

    /**
     * The only value of the only row; NULL where there is no row.
     *
     * @param query a select of one column
     */
    record Scalar(QueryExpression query) implements Subquery {}

    /**
     * Whether there is any row.
     *
     * @param query the nested select
     */
    record Exists(QueryExpression query) implements Subquery {}

    /**
     * Whether an expression equals one of the values.
     *
     * @param operand the expression
     * @param query a select of one column, or of as many as a {@link RowValue} has
     */
    record Contains(Expression operand, QueryExpression query) implements Subquery {}

    /**
     * Whether an expression compares with any or with all of the values.
     *
     * @param operand the expression
     * @param operator how it is compared
     * @param quantifier with how many of them
     * @param query a select of one column
     */
    record Quantified(Expression operand, Comparison.Operator operator, Quantifier quantifier, QueryExpression query)
            implements Subquery {}

    /** With how many values a comparison must hold. */
    enum Quantifier {
        /** With at least one. */
        ANY,
        /** With each. */
        ALL
    }
}
