package org.reactiveorm.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.RequestException;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.query.ComparableAttribute;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.Order;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.StringAttribute;
import org.reactiveorm.query.request.RequestFilter;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.query.tree.Predicate;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.FromItem;
import org.reactiveorm.sql.SelectItem;
import org.reactiveorm.sql.SelectStatement;
import org.reactiveorm.sql.expression.Bind;
import org.reactiveorm.sql.expression.ColumnReference;
import org.reactiveorm.sql.expression.Comparison;
import org.reactiveorm.sql.expression.JsonExpression;
import org.reactiveorm.sql.expression.JsonStep;
import org.reactiveorm.sql.expression.Like;
import org.reactiveorm.sql.expression.SortKey;
import org.reactiveorm.type.DataType;
import tools.jackson.databind.json.JsonMapper;

/**
 * 100,000 statements over hostile names, values, JSON keys, patterns and sort texts, those that are refused not counted: names stay
 * names, values stay binds, and nothing of either reaches the rest of a statement's text. The same texts on every run.
 */
class FuzzTest {

    private static final long SEED = 20_261_121L;
    private static final int KINDS = 5;
    private static final int DIALECTS = TestedDialect.values().length;
    private static final int DIALECTS_WITHOUT_JSON = (int) Arrays.stream(TestedDialect.values())
            .filter(tested -> !knowsJson(tested))
            .count();
    private static final int EACH = 100_000 / (KINDS * DIALECTS - DIALECTS_WITHOUT_JSON) + 1;
    /** So many texts to a statement, most of them refused, say that hardly anything is tested. */
    private static final int TEXTS_A_STATEMENT = 40;

    private static final StringAttribute<Object> WORD = new StringAttribute<>("word", DataType.TEXT);

    @ParameterizedTest
    @EnumSource
    void namesStayNames(TestedDialect tested) {
        HostileText text = new HostileText(SEED);
        SqlTokens tame = read(selectOf("t", "c", "a"), tested);
        int quoted = 0;
        for (int texts = 0; quoted < EACH; texts++) {
            assertThat(texts).as("names, refused ones included").isLessThan(EACH * TEXTS_A_STATEMENT);
            String table = text.nextMaybeImpossible(4);
            String column = text.nextMaybeImpossible(8);
            String alias = text.nextMaybeImpossible(3);
            SqlTokens tokens;
            try {
                tokens = read(selectOf(table, column, alias), tested);
            } catch (MappingException refused) {
                continue;
            }
            quoted++;
            Map<String, String> meant = Map.of("t", table, "c", column, "a", alias);
            assertThat(tokens.skeleton()).isEqualTo(tame.skeleton());
            assertThat(tokens.names())
                    .isEqualTo(tame.names().stream().map(meant::get).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void valuesStayBinds(TestedDialect tested) {
        HostileText text = new HostileText(SEED + 1);
        String sql = compile(whereWordIs("tame"), tested).sql();
        int bound = 0;
        for (int texts = 0; bound < EACH; texts++) {
            assertThat(texts).as("texts, refused ones included").isLessThan(EACH * 2);
            String value = text.nextMaybeImpossible(10);
            CompiledStatement compiled;
            try {
                compiled = compile(whereWordIs(value), tested);
            } catch (QueryException refused) {
                assertThat(value).containsPattern("\0|\ud800(?![\udc00-\udfff])");
                continue;
            }
            bound++;
            assertThat(compiled.sql()).isEqualTo(sql);
            assertThat(compiled.binds()).hasSize(1);
            assertThat(compiled.binds().get(0).value()).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @EnumSource
    void jsonKeysStayBinds(TestedDialect tested) {
        if (!knowsJson(tested)) {
            assertThatThrownBy(() -> compile(whereKeyIs("tame"), tested))
                    .isInstanceOf(UnsupportedFeatureException.class);
            return;
        }
        HostileText text = new HostileText(SEED + 4);
        String sql = compile(whereKeyIs("tame"), tested).sql();
        int bound = 0;
        for (int texts = 0; bound < EACH; texts++) {
            assertThat(texts).as("texts, refused ones included").isLessThan(EACH * 2);
            String key = text.nextMaybeImpossible(10);
            CompiledStatement compiled;
            try {
                compiled = compile(whereKeyIs(key), tested);
            } catch (QueryException refused) {
                assertThat(key).containsPattern("^-|\0|\ud800(?![\udc00-\udfff])");
                continue;
            }
            bound++;
            assertThat(compiled.sql()).isEqualTo(sql);
            String path =
                    (String) Objects.requireNonNull(compiled.binds().get(0).value());
            if (tested == TestedDialect.POSTGRES) {
                assertThat(path).isEqualTo(key);
            } else {
                assertThat(path).startsWith("$.");
                assertThat(JsonMapper.shared().readValue(path.substring(2), String.class))
                        .isEqualTo(key);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void patternsMatchTheirTextAlone(TestedDialect tested) {
        HostileText text = new HostileText(SEED + 2);
        String sql = compile(whereWordIsLike("tame"), tested).sql();
        for (int i = 0; i < EACH; i++) {
            String wanted = text.next(4);
            String subject = text.nextInt(2) == 0 ? text.next(6) : text.next(2) + wanted + text.next(2);
            String begins = pattern(WORD.startsWith(wanted));
            String ends = pattern(WORD.endsWith(wanted));
            String contains = pattern(WORD.contains(wanted));
            assertThat(matches(begins, subject)).isEqualTo(subject.startsWith(wanted));
            assertThat(matches(ends, subject)).isEqualTo(subject.endsWith(wanted));
            assertThat(matches(contains, subject)).isEqualTo(subject.contains(wanted));
            CompiledStatement compiled = compile(whereWordIsLike(contains), tested);
            assertThat(compiled.sql()).isEqualTo(sql);
            assertThat(compiled.binds().get(0).value()).isEqualTo(contains);
        }
    }

    @ParameterizedTest
    @EnumSource
    void sortTextsNameDeclaredAttributesOrNothing(TestedDialect tested) {
        List<String> parts =
                List.of("name", "-name", "age", "-age", ",", ",", "-", " ", " desc", "Name", "1", "(", "\"", ";");
        RequestFilter<Object> filter = RequestFilter.of(Object.class)
                .sortable(new StringAttribute<>("name", DataType.TEXT))
                .sortable("age", new ComparableAttribute<>("years", DataType.INTEGER))
                .build();
        HostileText text = new HostileText(SEED + 3);
        int sorted = 0;
        for (int texts = 0; sorted < EACH; texts++) {
            assertThat(texts).as("texts, refused ones included").isLessThan(EACH * TEXTS_A_STATEMENT);
            StringBuilder sort = new StringBuilder(text.nextInt(10) == 0 ? text.next(3) : "");
            for (int part = text.nextInt(4); part > 0; part--) {
                sort.append(parts.get(text.nextInt(parts.size())));
            }
            try {
                Query<Object> query =
                        filter.parse(Map.of("sort", List.of(sort.toString()))).apply(Query.all());
                sorted++;
                SqlTokens tokens = read(orderedBy(query.orders()), tested);
                assertThat(tokens.names()).isSubsetOf("u", "users", "id", "name", "years");
            } catch (RequestException refused) {
                assertThat(refused.getMessage()).matches("[\\x20-\\x7e…]*");
            }
        }
    }

    private static boolean knowsJson(TestedDialect tested) {
        return tested.dialect().features().contains(Feature.JSON_PATH);
    }

    private static SelectStatement selectOf(String table, String column, String alias) {
        ColumnReference reference = new ColumnReference(alias, column);
        return new SelectStatement(
                List.of(new SelectItem(reference, column)),
                new FromItem.Table(table, alias),
                new Comparison(reference, Comparison.Operator.EQ, Expressions.bind("x")),
                List.of(Expressions.ascending(reference, null)),
                5L,
                null);
    }

    private static SelectStatement whereWordIs(String value) {
        return Expressions.idsWhere(
                new Comparison(Expressions.column("word"), Comparison.Operator.EQ, new Bind(value, DataType.TEXT)));
    }

    private static SelectStatement whereKeyIs(String key) {
        return Expressions.idsWhere(new Comparison(
                new JsonExpression.Part(
                        Expressions.column("word"), List.of(JsonStep.into(key)), JsonExpression.Form.TEXT),
                Comparison.Operator.EQ,
                new Bind("x", DataType.TEXT)));
    }

    private static SelectStatement whereWordIsLike(String pattern) {
        return Expressions.idsWhere(
                new Like(Expressions.column("word"), new Bind(pattern, DataType.TEXT), Like.LetterCase.AS_COLLATED));
    }

    private static SelectStatement orderedBy(List<Order<Object>> orders) {
        List<SortKey> keys = new ArrayList<>();
        for (Order<Object> order : orders) {
            keys.add(new SortKey(
                    Expressions.column(((Node.Named) order.term().node()).attribute()),
                    order.direction(),
                    order.nulls()));
        }
        return Expressions.idsOrderedBy(keys);
    }

    private static CompiledStatement compile(SelectStatement statement, TestedDialect tested) {
        return tested.dialect().compile(statement);
    }

    private static SqlTokens read(SelectStatement statement, TestedDialect tested) {
        return SqlTokens.read(compile(statement, tested).sql(), tested);
    }

    private static String pattern(Condition<Object> condition) {
        return ((Predicate.Matches) condition.node()).pattern();
    }

    /** {@code LIKE} with the escape character {@code !}, as the SQL standard has it. */
    private static boolean matches(String pattern, String subject) {
        if (pattern.isEmpty()) {
            return subject.isEmpty();
        }
        char first = pattern.charAt(0);
        if (first == '%') {
            for (int skipped = 0; skipped <= subject.length(); skipped++) {
                if (matches(pattern.substring(1), subject.substring(skipped))) {
                    return true;
                }
            }
            return false;
        }
        boolean escaped = first == Like.ESCAPE;
        String rest = pattern.substring(escaped ? 2 : 1);
        char wanted = escaped ? pattern.charAt(1) : first;
        return !subject.isEmpty()
                && ((first == '_' && !escaped) || subject.charAt(0) == wanted)
                && matches(rest, subject.substring(1));
    }
}
