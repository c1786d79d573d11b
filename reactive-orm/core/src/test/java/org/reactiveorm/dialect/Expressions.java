package org.reactiveorm.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.sql.FromItem;
import org.reactiveorm.sql.SelectItem;
import org.reactiveorm.sql.SelectStatement;
import org.reactiveorm.sql.expression.Bind;
import org.reactiveorm.sql.expression.ColumnReference;
import org.reactiveorm.sql.expression.Comparison;
import org.reactiveorm.sql.expression.Direction;
import org.reactiveorm.sql.expression.Expression;
import org.reactiveorm.sql.expression.NullOrder;
import org.reactiveorm.sql.expression.SortKey;
import org.reactiveorm.type.DataType;

/** Short ways to write trees in tests. */
final class Expressions {

    static final ColumnReference ID = column("id");
    static final ColumnReference NAME = column("name");
    static final ColumnReference SCORE = column("score");
    static final FromItem USERS = new FromItem.Table("users", "u");

    private Expressions() {}

    static ColumnReference column(String name) {
        return new ColumnReference("u", name);
    }

    static ColumnReference bare(String name) {
        return new ColumnReference(null, name);
    }

    static Bind bind(@Nullable Long value) {
        return new Bind(value, DataType.BIGINT);
    }

    static Bind bind(String value) {
        return new Bind(value, DataType.string(80));
    }

    static Bind bind(int value) {
        return new Bind(value, DataType.INTEGER);
    }

    static Comparison compare(Expression left, Comparison.Operator operator, Expression right) {
        return new Comparison(left, operator, right);
    }

    static Comparison equal(Expression left, Expression right) {
        return compare(left, Comparison.Operator.EQ, right);
    }

    static SortKey ascending(Expression expression, @Nullable NullOrder nulls) {
        return new SortKey(expression, Direction.ASC, nulls);
    }

    static SortKey descending(Expression expression, @Nullable NullOrder nulls) {
        return new SortKey(expression, Direction.DESC, nulls);
    }

    static SelectStatement idsWhere(@Nullable Expression condition) {
        return new SelectStatement(List.of(new SelectItem(ID, null)), USERS, condition, List.of(), null, null);
    }

    static SelectStatement idsOrderedBy(List<SortKey> order) {
        return new SelectStatement(List.of(new SelectItem(ID, null)), USERS, null, order, null, null);
    }
}
