package org.reactiveorm.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.query.tree.Predicate;
import org.reactiveorm.query.tree.Subselect;
import org.reactiveorm.sql.FromItem;
import org.reactiveorm.sql.RecursiveSelect;
import org.reactiveorm.sql.SelectItem;
import org.reactiveorm.sql.SelectStatement;
import org.reactiveorm.sql.expression.AggregateCall;
import org.reactiveorm.sql.expression.Arithmetic;
import org.reactiveorm.sql.expression.Bind;
import org.reactiveorm.sql.expression.CaseExpression;
import org.reactiveorm.sql.expression.Cast;
import org.reactiveorm.sql.expression.ColumnReference;
import org.reactiveorm.sql.expression.Comparison;
import org.reactiveorm.sql.expression.Containment;
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
import org.reactiveorm.sql.expression.QueryExpression;
import org.reactiveorm.sql.expression.SortKey;
import org.reactiveorm.sql.expression.Subquery;
import org.reactiveorm.sql.expression.Template;
import org.reactiveorm.sql.expression.TruthConstant;
import org.reactiveorm.sql.expression.Windowed;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.Json;
import org.reactiveorm.type.TypeKind;

/** Turns trees of attributes and associations into expressions on the columns of a scope. */
public final class NodeTranslator {

    private final Dialect dialect;
    private final TableScope scope;

    public NodeTranslator(Dialect dialect, TableScope scope) {
        this.dialect = dialect;
        this.scope = scope;
    }

    public Expression value(Node node) {
        if (node instanceof Node.Named named) {
            return scope.column(scope.model().attribute(named.attribute()));
        }
        if (node instanceof Node.Constant constant) {
            return MappedAttribute.stored(
                    enums().typed(constant.type(), node), constant.value(), "a query of " + scope.model());
        }
        if (node instanceof Node.Through through) {
            return at(through(through.association())).value(through.operand());
        }
        if (node instanceof Node.Outer outer) {
            return outer(outer.operand());
        }
        if (node instanceof Node.OfAssociation part) {
            return ofAssociation(part);
        }
        if (node instanceof Node.Selected selected) {
            return new Subquery.Scalar(select(selected.select()));
        }
        return node instanceof Predicate predicate ? condition(predicate) : computed(node);
    }

    private Expression computed(Node node) {
        if (node instanceof Node.Call call) {
            return new FunctionCall(call.function(), values(call.arguments()));
        }
        if (node instanceof Node.NativeCall call) {
            return new NativeCall(call.name(), values(call.arguments()));
        }
        if (node instanceof Node.Written written) {
            return new Template(written.text(), values(written.arguments()));
        }
        if (node instanceof Node.Calculation calculation) {
            return new Arithmetic(value(calculation.left()), calculation.operator(), value(calculation.right()));
        }
        if (node instanceof Node.Choice choice) {
            return choice(choice);
        }
        if (node instanceof Node.JsonPart part) {
            return new JsonExpression.Part(document(part.document()), part.path(), part.form());
        }
        if (node instanceof Node.JsonChanged changed) {
            Json part = changed.part();
            return new JsonExpression.Changed(
                    document(changed.document()), changed.path(), part == null ? null : new Bind(part, DataType.JSON));
        }
        if (node instanceof Node.Cast cast) {
            return new Cast(value(cast.operand()), cast.type());
        }
        if (node instanceof Node.Aggregate aggregate) {
            return aggregate(aggregate);
        }
        if (node instanceof Node.Windowed windowed) {
            scope.countWindow();
            return new Windowed(value(windowed.function()), values(windowed.partitionBy()), order(windowed.orderBy()));
        }
        throw new IllegalStateException("No case for " + node.getClass().getName());
    }

    public List<Expression> values(List<Node> nodes) {
        List<Expression> translated = new ArrayList<>(nodes.size());
        nodes.forEach(node -> translated.add(value(node)));
        return translated;
    }

    public List<SortKey> order(List<Node.Sort> order) {
        List<SortKey> keys = new ArrayList<>(order.size());
        order.forEach(sort -> keys.add(new SortKey(value(sort.node()), sort.direction(), sort.nulls())));
        return keys;
    }

    /** A condition that decides which rows there are, so that it cannot look at a window of them. */
    public Expression filter(Predicate predicate) {
        int before = scope.windows();
        Expression condition = condition(predicate);
        if (scope.windows() > before) {
            throw new QueryException("A condition on " + scope.model()
                    + " looks at a window of rows, which is known only when the rows are found; select it, and choose among the"
                    + " results");
        }
        return condition;
    }

    public Expression condition(Predicate predicate) {
        if (predicate instanceof Predicate.Compared compared) {
            return new Comparison(
                    value(compared.left()), compared.operator(), beside(compared.left(), compared.right()));
        }
        if (predicate instanceof Predicate.OneOf oneOf) {
            return oneOf(oneOf);
        }
        if (predicate instanceof Predicate.Matches matches) {
            return new Like(value(matches.operand()), new Bind(matches.pattern(), DataType.TEXT), matches.letterCase());
        }
        if (predicate instanceof Predicate.MatchesExpression matches) {
            return new PatternMatch(
                    value(matches.operand()), new Bind(matches.pattern(), DataType.TEXT), matches.letterCase());
        }
        if (predicate instanceof Predicate.JsonContains contains) {
            return new JsonExpression.Contains(
                    document(contains.document()), contains.path(), new Bind(contains.contained(), DataType.JSON));
        }
        if (predicate instanceof Predicate.Presence presence) {
            return new NullTest(value(presence.operand()), presence.expectation());
        }
        if (predicate instanceof Predicate.Joined joined) {
            List<Expression> operands = new ArrayList<>();
            joined.conditions().forEach(operand -> operands.add(condition(operand)));
            return new Junction(joined.operator(), operands);
        }
        if (predicate instanceof Predicate.Negated negated) {
            return new Negation(condition(negated.condition()));
        }
        return elsewhere(predicate);
    }

    private Expression oneOf(Predicate.OneOf oneOf) {
        comparable(oneOf.type(), oneOf.operand());
        Expression operand = value(oneOf.operand());
        DataType<?> type = enums().typed(oneOf.type(), oneOf.operand());
        List<Object> values = new ArrayList<>(oneOf.values());
        values.replaceAll(value -> Objects.requireNonNull(
                MappedAttribute.stored(type, value, place(oneOf.operand())).value()));
        return membership(operand, values, type.column());
    }

    private EnumFinder enums() {
        return new EnumFinder(scope);
    }

    private Expression document(Node document) {
        if (!dialect.features().contains(Feature.JSON_PATH)) {
            throw new UnsupportedFeatureException(
                    dialect.name() + " has no JSON paths, which a query asks for a part of " + place(document)
                            + " by; read the document, and look into it");
        }
        return value(document);
    }

    private void comparable(DataType<?> type, Node operand) {
        if (type.kind() == TypeKind.JSON && !dialect.features().contains(Feature.JSON_EQUALITY)) {
            throw new UnsupportedFeatureException(
                    dialect.name() + " does not compare whole JSON documents, as a condition" + " for " + place(operand)
                            + " asks for; compare parts of it");
        }
    }

    /** What a value is compared with; a codec that fails names the attribute. */
    private Expression beside(Node left, Node right) {
        if (right instanceof Node.Constant constant) {
            comparable(constant.type(), left);
            return MappedAttribute.stored(enums().typed(constant.type(), left), constant.value(), place(left));
        }
        return value(right);
    }

    private String place(Node node) {
        return node instanceof Node.Named named
                ? scope.model().attribute(named.attribute()).describe()
                : "a query of " + scope.model();
    }

    private Expression elsewhere(Predicate predicate) {
        if (predicate instanceof Predicate.There there) {
            return at(through(there.association())).condition(there.condition());
        }
        if (predicate instanceof Predicate.AnyRow any) {
            MappedAssociation<?, ?> association = scope.model().association(any.association());
            return exists(association, any.condition());
        }
        if (predicate instanceof Predicate.Reached reached) {
            return reached(scope.model(), scope.model().association(reached.association()), reached.start());
        }
        if (predicate instanceof Predicate.InSelect in) {
            return new Subquery.Contains(value(in.operand()), select(in.select()));
        }
        if (predicate instanceof Predicate.ComparedToSelect compared) {
            return new Subquery.Quantified(
                    value(compared.operand()), compared.operator(), compared.quantifier(), select(compared.select()));
        }
        if (predicate instanceof Predicate.Exists exists) {
            return new Subquery.Exists(select(exists.select()));
        }
        if (predicate instanceof Predicate.Related related) {
            return new Containment(value(related.left()), related.relation(), beside(related.left(), related.right()));
        }
        return value(((Predicate.Holds) predicate).truth());
    }

    /** One membership test, or several joined by OR where one would be too long for the dialect. */
    public Expression membership(Expression operand, List<?> values, DataType<?> type) {
        int most = dialect.maxMembershipValues();
        if (values.size() <= most) {
            return new Membership(operand, values, type);
        }
        List<Expression> parts = new ArrayList<>();
        for (int from = 0; from < values.size(); from += most) {
            parts.add(new Membership(operand, values.subList(from, Math.min(values.size(), from + most)), type));
        }
        return new Junction(Junction.Operator.OR, parts);
    }

    private Expression choice(Node.Choice choice) {
        List<CaseExpression.Branch> branches = new ArrayList<>();
        for (Node.Branch branch : choice.branches()) {
            branches.add(new CaseExpression.Branch(condition(branch.condition()), value(branch.value())));
        }
        Node otherwise = choice.otherwise();
        return new CaseExpression(branches, otherwise == null ? null : value(otherwise));
    }

    private AggregateCall aggregate(Node.Aggregate aggregate) {
        Node operand = aggregate.operand();
        return new AggregateCall(aggregate.function(), operand == null ? null : value(operand), aggregate.duplicates());
    }

    private Expression outer(Node operand) {
        if (!(operand instanceof Node.Named named)) {
            return at(scope.outer()).value(operand);
        }
        TableScope around = scope.outer();
        return around.columnFromInside(around.model().attribute(named.attribute()));
    }

    private TableScope through(String association) {
        MappedAssociation<?, ?> mapped = scope.model().association(association);
        if (mapped.isAmbiguous()) {
            throw new QueryException("A path cannot look through " + mapped.describe()
                    + ", at whose end there may be several rows; make the foreign key unique, or use any(…)");
        }
        if (!scope.joins()) {
            throw new QueryException("The value of an update cannot look through " + mapped.describe()
                    + "; set it by a subquery, or read the rows and save them");
        }
        return scope.through(mapped, (here, there) -> connected(mapped, here, there));
    }

    private Expression ofAssociation(Node.OfAssociation part) {
        return ofAssociation(scope.model().association(part.association()), part);
    }

    private <X> Expression ofAssociation(MappedAssociation<?, X> association, Node.OfAssociation part) {
        TableScope inner = scope.nested(association.target());
        Expression value = at(inner).aggregate(part.aggregate());
        return new Subquery.Scalar(rows(association, inner, rowsFor(part.condition()), Query.all(), value));
    }

    private <X> Expression exists(MappedAssociation<?, X> association, @Nullable Predicate condition) {
        return exists(association, rowsFor(condition), Query.all());
    }

    /** Whether there is any row at the other end that a query of it, and a query of its junction, find. */
    public <X> Expression exists(MappedAssociation<?, X> association, Query<X> part, Query<?> junction) {
        TableScope inner = scope.nested(association.target());
        return new Subquery.Exists(rows(association, inner, part, junction, new IntegerConstant(1)));
    }

    private Expression reached(MappedModel<?> model, MappedAssociation<?, ?> association, Predicate start) {
        if (!dialect.features().contains(Feature.RECURSIVE_QUERY)) {
            throw new UnsupportedFeatureException(dialect.name() + " cannot follow " + association.describe()
                    + " from row to row within a query; read the rows level by level");
        }
        if (association.target() != model || association.isAmbiguous()) {
            throw new QueryException(
                    "Association " + association.describe()
                            + " does not lead from a row to rows of the same model, so it cannot be followed any number of times");
        }
        if (model.key().isComposite()) {
            throw new QueryException("Association " + association.describe() + " leads to " + model
                    + ", whose key has several attributes, so it cannot be followed any number of times");
        }
        MappedAttribute<?> id = model.key().first();
        TableScope begin = scope.nested(model);
        Expression wanted = Junction.allOf(at(begin).filter(start), at(begin).defaults(), live(begin));
        QueryExpression first =
                SelectStatement.of(List.of(new SelectItem(begin.column(id), null)), begin.from(), wanted);
        String known = scope.freshName("r");
        TableScope row = scope.nested(model);
        SelectStatement next = at(row).next(association);
        Expression same = new Comparison(row.column(id), Comparison.Operator.EQ, new ColumnReference(known, "id"));
        FromItem together = new FromItem.Joined(
                new FromItem.Joined(next.from(), FromItem.JoinKind.INNER, row.table(), TruthConstant.ALWAYS),
                FromItem.JoinKind.INNER,
                new FromItem.Table(known, known),
                same);
        QueryExpression step = SelectStatement.of(next.items(), together, next.where());
        return new Subquery.Contains(scope.column(id), new RecursiveSelect(known, "id", first, step));
    }

    /** The ids of the rows at the other end, for a select that joins the table of this scope. */
    private <X> SelectStatement next(MappedAssociation<?, X> association) {
        TableScope inner = scope.nested(association.target());
        return rows(
                association,
                inner,
                Query.all(),
                Query.all(),
                inner.column(association.target().key().first()));
    }

    private static <X> Query<X> rowsFor(@Nullable Predicate condition) {
        return condition == null ? Query.all() : Query.<X>all().where(new Condition<>(condition));
    }

    /** The rows at the other end of an association, for a select inside this scope. */
    private <X> SelectStatement rows(
            MappedAssociation<?, X> association, TableScope inner, Query<X> part, Query<?> between, Expression item) {
        QueryTranslator<X> rows = new QueryTranslator<>(dialect, association.part(part), inner, inner.table());
        ColumnReference key = inner.column(association.targetKey());
        FromItem from = inner.table();
        Expression connected = null;
        MappedJunction<?> junction = association.junction();
        if (junction != null) {
            QueryTranslator<?> middle = inTheMiddle(junction, between);
            Expression on = new Comparison(middle.column(junction.otherKey()), Comparison.Operator.EQ, key);
            connected = middle.filter();
            from = middle.from(new FromItem.Joined(
                    from, FromItem.JoinKind.INNER, middle.scope().table(), on));
            key = middle.column(junction.foreignKey());
        }
        Expression own = new Comparison(key, Comparison.Operator.EQ, scope.columnFromInside(association.ownerKey()));
        Expression where = Junction.allOf(own, connected, rows.filter());
        return SelectStatement.of(List.of(new SelectItem(item, null)), rows.from(from), where);
    }

    private <J> QueryTranslator<J> inTheMiddle(MappedJunction<J> junction, Query<?> part) {
        TableScope middle = scope.nested(junction.model());
        return new QueryTranslator<>(dialect, junction.part(part), middle, middle.table());
    }

    private QueryExpression select(Subselect select) {
        if (select instanceof ModelSubselect<?> subselect) {
            return subselect.plan(dialect, scope);
        }
        throw new IllegalStateException("No case for " + select.getClass().getName());
    }

    private NodeTranslator at(TableScope other) {
        return new NodeTranslator(dialect, other);
    }

    /** The condition of the default scope of the model; null where there is none, or where it is being asked. */
    @Nullable Expression defaults() {
        Condition<?> condition = scope.model().defaultQuery().condition();
        return condition == null ? null : scope.asDefault(() -> filter(condition.node()));
    }

    /** The condition that hides the deleted rows of a paranoid model; null for other models. */
    static @Nullable Expression live(TableScope scope) {
        MappedAttribute<?> deletedAt = scope.model().deletedAt();
        return deletedAt == null ? null : new NullTest(scope.column(deletedAt), NullTest.Expectation.IS_NULL);
    }

    private Expression connected(MappedAssociation<?, ?> association, TableScope here, TableScope there) {
        Expression keys = new Comparison(
                here.column(association.ownerKey()), Comparison.Operator.EQ, there.column(association.targetKey()));
        Predicate part = association.far().scope();
        Expression belongs = part == null ? null : at(there).condition(part);
        return Objects.requireNonNull(Junction.allOf(keys, belongs, at(there).defaults(), live(there)));
    }
}
