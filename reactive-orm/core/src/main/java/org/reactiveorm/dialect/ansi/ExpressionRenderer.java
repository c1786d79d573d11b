package org.reactiveorm.dialect.ansi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.sql.expression.AggregateCall;
import org.reactiveorm.sql.expression.Arithmetic;
import org.reactiveorm.sql.expression.Bind;
import org.reactiveorm.sql.expression.CaseExpression;
import org.reactiveorm.sql.expression.Cast;
import org.reactiveorm.sql.expression.ColumnReference;
import org.reactiveorm.sql.expression.Comparison;
import org.reactiveorm.sql.expression.Containment;
import org.reactiveorm.sql.expression.Direction;
import org.reactiveorm.sql.expression.Expression;
import org.reactiveorm.sql.expression.FunctionCall;
import org.reactiveorm.sql.expression.IntegerConstant;
import org.reactiveorm.sql.expression.JsonExpression;
import org.reactiveorm.sql.expression.Junction;
import org.reactiveorm.sql.expression.Like;
import org.reactiveorm.sql.expression.Membership;
import org.reactiveorm.sql.expression.NativeCall;
import org.reactiveorm.sql.expression.Negation;
import org.reactiveorm.sql.expression.NullTest;
import org.reactiveorm.sql.expression.PatternMatch;
import org.reactiveorm.sql.expression.RowValue;
import org.reactiveorm.sql.expression.SortKey;
import org.reactiveorm.sql.expression.Subquery;
import org.reactiveorm.sql.expression.Template;
import org.reactiveorm.sql.expression.TruthConstant;
import org.reactiveorm.sql.expression.Windowed;

/** Renders expressions; every node of the tree has its case here. */
public final class ExpressionRenderer {

    private final Dialect dialect;
    private static final Pattern PLACE = Pattern.compile("\\{(\\d{1,3})}");

    private final Clauses clauses;
    private final SelectRenderer selects;

    ExpressionRenderer(Dialect dialect, Clauses clauses) {
        this.dialect = dialect;
        this.clauses = clauses;
        this.selects = new SelectRenderer(clauses, this);
    }

    SelectRenderer selects() {
        return selects;
    }

    /** Appends an expression that stands alone or is enclosed already. */
    public void render(Expression expression, SqlWriter out) {
        if (expression instanceof ColumnReference column) {
            out.column(column);
        } else if (expression instanceof Bind bind) {
            out.bind(bind);
        } else if (expression instanceof IntegerConstant constant) {
            out.text(Integer.toString(constant.value()));
        } else if (expression instanceof TruthConstant constant) {
            out.text(constant == TruthConstant.ALWAYS ? "true" : "false");
        } else if (expression instanceof Arithmetic arithmetic) {
            binary(arithmetic.left(), clauses.functions().symbol(arithmetic.operator()), arithmetic.right(), out);
        } else if (expression instanceof CaseExpression choice) {
            choice(choice, out);
        } else if (expression instanceof RowValue row) {
            out.text("(").list(row.parts(), ", ", part -> render(part, out)).text(")");
        } else if (expression instanceof Template template) {
            template(template, out);
        } else if (expression instanceof Subquery subquery) {
            subquery(subquery, out);
        } else {
            call(expression, out);
        }
    }

    private void call(Expression expression, SqlWriter out) {
        if (expression instanceof FunctionCall call) {
            clauses.functions().call(call, this, out);
        } else if (expression instanceof NativeCall call) {
            out.text(call.name()).text("(").list(call.arguments(), ", ", argument -> argument(argument, out));
            out.text(")");
        } else if (expression instanceof JsonExpression json) {
            clauses.functions().json(json, this, out);
        } else if (expression instanceof AggregateCall call) {
            clauses.functions().aggregate(call, this, out);
        } else if (expression instanceof Windowed windowed) {
            windowed(windowed, out);
        } else if (expression instanceof Cast cast) {
            out.text("cast(");
            render(cast.operand(), out);
            out.text(" as ").text(clauses.functions().castType(cast.type())).text(")");
        } else {
            condition(expression, out);
        }
    }

    private void condition(Expression expression, SqlWriter out) {
        if (expression instanceof Comparison comparison) {
            binary(comparison.left(), comparison.operator().symbol(), comparison.right(), out);
        } else if (expression instanceof Junction junction) {
            junction(junction, out);
        } else if (expression instanceof Negation negation) {
            out.text("not (");
            render(negation.operand(), out);
            out.text(")");
        } else if (expression instanceof NullTest test) {
            operand(test.operand(), out);
            out.text(test.expectation() == NullTest.Expectation.IS_NULL ? " is null" : " is not null");
        } else if (expression instanceof Membership membership) {
            membership(membership, out);
        } else if (expression instanceof Like like) {
            clauses.like().render(like, this, out);
        } else if (expression instanceof Containment containment) {
            clauses.functions().containment(containment, this, out);
        } else if (expression instanceof PatternMatch match) {
            clauses.functions().pattern(match, this, out);
        } else {
            throw new IllegalStateException(
                    "No case for " + expression.getClass().getName());
        }
    }

    /** Appends an expression as an argument of a function, or as a column. */
    public void argument(Expression expression, SqlWriter out) {
        if (expression instanceof Bind bind) {
            clauses.functions().bind(bind, out);
        } else {
            render(expression, out);
        }
    }

    /** Appends an expression as a part of a larger one, enclosed unless it holds together by itself. */
    public void operand(Expression expression, SqlWriter out) {
        if (holdsTogether(expression)) {
            render(expression, out);
        } else {
            out.text("(");
            render(expression, out);
            out.text(")");
        }
    }

    private boolean holdsTogether(Expression expression) {
        if (expression instanceof IntegerConstant constant) {
            return constant.value() >= 0;
        }
        if (expression instanceof FunctionCall call) {
            return clauses.functions().holdsTogether(call.function());
        }
        return expression instanceof ColumnReference
                || expression instanceof Bind
                || expression instanceof TruthConstant
                || expression instanceof RowValue
                || expression instanceof AggregateCall
                || expression instanceof NativeCall
                || expression instanceof CaseExpression
                || expression instanceof JsonExpression
                || expression instanceof Cast
                || expression instanceof Windowed
                || expression instanceof Subquery.Scalar
                || expression instanceof Subquery.Exists;
    }

    /** Appends a sort key's expression and direction. */
    void ordered(SortKey key, SqlWriter out) {
        operand(key.expression(), out);
        out.text(key.direction() == Direction.ASC ? " asc" : " desc");
    }

    /** Appends one part of an order. */
    void sortKey(SortKey key, SqlWriter out) {
        clauses.nullOrder().render(key, dialect.defaultNullOrder(key.direction()), this, out);
    }

    private void binary(Expression left, String symbol, Expression right, SqlWriter out) {
        operand(left, out);
        out.text(" ").text(symbol).text(" ");
        operand(right, out);
    }

    private void junction(Junction junction, SqlWriter out) {
        String operator = junction.operator() == Junction.Operator.AND ? " and " : " or ";
        out.list(junction.operands(), operator, part -> {
            if (part instanceof Junction && junction.operands().size() > 1) {
                operand(part, out);
            } else {
                render(part, out);
            }
        });
    }

    private void membership(Membership membership, SqlWriter out) {
        int size = membership.values().size();
        if (size == 0) {
            render(TruthConstant.NEVER, out);
            return;
        }
        if (size > dialect.maxMembershipValues()) {
            throw new QueryException("A list of " + size + " values is longer than the "
                    + dialect.maxMembershipValues() + " that one statement takes on " + dialect.name()
                    + "; ask in several parts");
        }
        clauses.membership().render(membership, this, out);
    }

    private void windowed(Windowed windowed, SqlWriter out) {
        render(windowed.function(), out);
        out.text(" over (");
        if (!windowed.partitionBy().isEmpty()) {
            out.text("partition by ").list(windowed.partitionBy(), ", ", part -> operand(part, out));
        }
        if (!windowed.orderBy().isEmpty()) {
            out.text(windowed.partitionBy().isEmpty() ? "order by " : " order by ");
            out.list(windowed.orderBy(), ", ", key -> sortKey(key, out));
        }
        out.text(")");
    }

    private void choice(CaseExpression choice, SqlWriter out) {
        out.text("case");
        for (CaseExpression.Branch branch : choice.branches()) {
            out.text(" when ");
            render(branch.condition(), out);
            out.text(" then ");
            argument(branch.value(), out);
        }
        Expression otherwise = choice.otherwise();
        if (otherwise != null) {
            out.text(" else ");
            argument(otherwise, out);
        }
        out.text(" end");
    }

    private void subquery(Subquery subquery, SqlWriter out) {
        if (subquery instanceof Subquery.Exists) {
            out.text("exists ");
        } else if (subquery instanceof Subquery.Contains contains) {
            operand(contains.operand(), out);
            out.text(" in ");
        } else if (subquery instanceof Subquery.Quantified quantified) {
            operand(quantified.operand(), out);
            out.text(" ").text(quantified.operator().symbol());
            out.text(quantified.quantifier() == Subquery.Quantifier.ANY ? " any " : " all ");
        }
        out.text("(");
        selects.render(subquery.query(), out);
        out.text(")");
    }

    /** Appends SQL that the program wrote; <code>{n}</code> is the argument n, any other brace is itself. */
    private void template(Template template, SqlWriter out) {
        // the text may hold a select of other tables
        String only = out.onlyTable(null);
        String text = template.text();
        Matcher places = PLACE.matcher(text);
        int end = 0;
        while (places.find()) {
            out.text(text.substring(end, places.start()));
            operand(template.arguments().get(Integer.parseInt(places.group(1))), out);
            end = places.end();
        }
        out.text(text.substring(end));
        out.onlyTable(only);
    }
}
