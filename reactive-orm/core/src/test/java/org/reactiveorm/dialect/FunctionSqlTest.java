package org.reactiveorm.dialect;

import static org.reactiveorm.dialect.Expressions.ID;
import static org.reactiveorm.dialect.Expressions.NAME;
import static org.reactiveorm.dialect.Expressions.SCORE;
import static org.reactiveorm.dialect.Expressions.bind;
import static org.reactiveorm.dialect.Expressions.equal;
import static org.reactiveorm.dialect.Expressions.idsWhere;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactiveorm.sql.FromItem;
import org.reactiveorm.sql.Grouping;
import org.reactiveorm.sql.SelectItem;
import org.reactiveorm.sql.SelectStatement;
import org.reactiveorm.sql.expression.AggregateCall;
import org.reactiveorm.sql.expression.AggregateCall.Duplicates;
import org.reactiveorm.sql.expression.Arithmetic;
import org.reactiveorm.sql.expression.CaseExpression;
import org.reactiveorm.sql.expression.Cast;
import org.reactiveorm.sql.expression.ColumnReference;
import org.reactiveorm.sql.expression.Comparison.Operator;
import org.reactiveorm.sql.expression.Expression;
import org.reactiveorm.sql.expression.FunctionCall;
import org.reactiveorm.sql.expression.FunctionCall.Function;
import org.reactiveorm.sql.expression.Like.LetterCase;
import org.reactiveorm.sql.expression.NativeCall;
import org.reactiveorm.sql.expression.PatternMatch;
import org.reactiveorm.sql.expression.Subquery;
import org.reactiveorm.sql.expression.Subquery.Quantifier;
import org.reactiveorm.sql.expression.Template;
import org.reactiveorm.sql.expression.Windowed;
import org.reactiveorm.type.DataType;

class FunctionSqlTest {

    private static final Set<Function> OF_POSTGRES =
            EnumSet.of(Function.LOWER_BOUND, Function.UPPER_BOUND, Function.IS_EMPTY, Function.VALUE_OF_KEY);

    private static final SelectStatement INNER = SelectStatement.of(
            List.of(new SelectItem(new ColumnReference("p", "author_id"), null)),
            new FromItem.Table("posts", "p"),
            equal(new ColumnReference("p", "score"), bind(3)));

    @ParameterizedTest
    @EnumSource
    void functionsReadAsExpected(TestedDialect dialect) throws IOException {
        GoldenSql golden = new GoldenSql("function", dialect);
        for (Function function : Function.values()) {
            if (dialect != TestedDialect.POSTGRES && OF_POSTGRES.contains(function)) {
                continue;
            }
            golden.add("function " + function, column(new FunctionCall(function, arguments(function))));
        }
        for (Arithmetic.Operator operator : Arithmetic.Operator.values()) {
            golden.add("arithmetic " + operator, column(new Arithmetic(SCORE, operator, bind(2))));
        }
        for (DataType<?> type : List.of(
                DataType.INTEGER,
                DataType.BIGINT,
                DataType.TEXT,
                DataType.string(20),
                DataType.BOOLEAN,
                DataType.INSTANT,
                DataType.DATE,
                DataType.UUID_TYPE,
                DataType.decimal(10, 2))) {
            golden.add("cast to " + type, column(new Cast(NAME, type)));
        }
        for (LetterCase letterCase : LetterCase.values()) {
            golden.add("regular expression " + letterCase, idsWhere(new PatternMatch(NAME, bind("^a"), letterCase)));
        }
        golden.add("function by name", column(new NativeCall("pg_catalog.upper", List.of(NAME, bind("b")))));
        golden.add("template", column(new Template("{0} {x} {1} {0}", List.of(NAME, bind("b")))));
        golden.verify();
    }

    @ParameterizedTest
    @EnumSource
    void subqueriesReadAsExpected(TestedDialect dialect) throws IOException {
        GoldenSql golden = new GoldenSql("subquery", dialect);
        golden.add("scalar", idsWhere(equal(ID, new Subquery.Scalar(INNER))));
        golden.add("exists", idsWhere(new Subquery.Exists(INNER)));
        golden.add("contains", idsWhere(new Subquery.Contains(ID, INNER)));
        for (Quantifier quantifier : Quantifier.values()) {
            golden.add(
                    "quantified " + quantifier,
                    idsWhere(new Subquery.Quantified(SCORE, Operator.GT, quantifier, INNER)));
        }
        golden.add("choice", column(choice()));
        golden.add("window", column(new Windowed(count(), List.of(SCORE), List.of())));
        golden.add("joined", joined());
        golden.add(
                "grouped",
                column(count()).grouped(new Grouping(List.of(SCORE), equal(count(), bind(2L)), Duplicates.KEPT)));
        golden.add("distinct", column(SCORE).grouped(new Grouping(List.of(), null, Duplicates.REMOVED)));
        golden.verify();
    }

    private static List<Expression> arguments(Function function) {
        return switch (function) {
            case NOW, RANDOM, ROW_NUMBER, RANK, DENSE_RANK -> List.of();
            case CONCAT, COALESCE, VALUE_OF_KEY, NULLIF, GREATEST, LEAST -> List.of(NAME, bind("b"));
            case SUBSTRING, REPLACE -> List.of(NAME, bind("b"), bind("c"));
            case ROUND, MOD -> List.of(SCORE, bind(2));
            default -> List.of(NAME);
        };
    }

    private static AggregateCall count() {
        return new AggregateCall(AggregateCall.Function.COUNT, SCORE, Duplicates.REMOVED);
    }

    private static CaseExpression choice() {
        return new CaseExpression(
                List.of(
                        new CaseExpression.Branch(equal(ID, bind(1L)), bind("one")),
                        new CaseExpression.Branch(equal(ID, bind(2L)), NAME)),
                bind("many"));
    }

    private static SelectStatement joined() {
        FromItem posts = new FromItem.Table("posts", "p");
        FromItem users = new FromItem.Table("users", "u");
        Expression on = equal(new ColumnReference("p", "author_id"), ID);
        FromItem from = new FromItem.Joined(
                new FromItem.Joined(users, FromItem.JoinKind.LEFT, posts, on),
                FromItem.JoinKind.INNER,
                new FromItem.Derived(INNER, "d"),
                on);
        return SelectStatement.of(List.of(new SelectItem(ID, null)), from, null);
    }

    private static SelectStatement column(Expression expression) {
        return SelectStatement.of(List.of(new SelectItem(expression, null)), new FromItem.Table("users", "u"), null);
    }
}
