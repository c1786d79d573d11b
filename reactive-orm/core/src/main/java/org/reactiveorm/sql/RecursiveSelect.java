package org.reactiveorm.sql;

import org.reactiveorm.sql.expression.QueryExpression;

/**
 * Reads a column of rows, and of those that follow from them, until none is new.
 *
 * @param name what the step calls the rows that were found before, a plain word
 * @param column the only column
 * @param first the rows that it begins with
 * @param step the rows that follow from those of {@code name}
 */
public record RecursiveSelect(String name, String column, QueryExpression first, QueryExpression step)
        implements QueryExpression {}
