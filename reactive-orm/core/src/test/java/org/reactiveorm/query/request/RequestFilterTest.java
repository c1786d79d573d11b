package org.reactiveorm.query.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.RequestException;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.query.ComparableAttribute;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.StringAttribute;
import org.reactiveorm.sql.expression.Direction;
import org.reactiveorm.type.DataType;

class RequestFilterTest {

    private static final StringAttribute<User> NAME = new StringAttribute<>("name", DataType.string(80));
    private static final ComparableAttribute<User, Integer> AGE = new ComparableAttribute<>("age", DataType.INTEGER);
    private static final ComparableAttribute<User, BigDecimal> AMOUNT =
            new ComparableAttribute<>("amount", DataType.decimal(19, 4));
    private static final ComparableAttribute<User, Instant> SEEN = new ComparableAttribute<>("seen", DataType.INSTANT);
    private static final ComparableAttribute<User, LocalDate> BORN = new ComparableAttribute<>("born", DataType.DATE);
    private static final Attribute<User, UUID> CODE = new Attribute<>("code", DataType.UUID_TYPE);
    private static final Attribute<User, Boolean> ACTIVE = new Attribute<>("active", DataType.BOOLEAN);
    private static final Attribute<User, Color> COLOR = new Attribute<>("color", DataType.enumOf(Color.class));

    private static final RequestFilter<User> FILTER = RequestFilter.of(User.class)
            .filterable(NAME, RequestOperator.EQ, RequestOperator.STARTS_WITH, RequestOperator.IN)
            .filterable("years", AGE)
            .filterable(AMOUNT)
            .filterable(SEEN)
            .filterable(BORN)
            .filterable(CODE)
            .filterable(ACTIVE)
            .filterable(COLOR)
            .filterable("q", text -> NAME.contains(text).or(NAME.eq(text)))
            .sortable(NAME)
            .sortable("years", AGE)
            .maxLimit(50)
            .maxOffset(1_000)
            .maxValues(5)
            .build();

    private static final class User {}

    private enum Color {
        RED,
        BLUE
    }

    @Test
    void allowsNothingButOnePageWhereNothingIsAskedFor() {
        Query<User> query = query(Map.of());

        assertThat(query.condition()).isNull();
        assertThat(query.orders()).isEmpty();
        assertThat(query.limit()).isEqualTo(50);
        assertThat(query.offset()).isZero();
    }

    @Test
    void filtersByDeclaredAttributes() {
        assertThat(condition("name", "Ada")).isEqualTo(NAME.eq("Ada"));
        assertThat(condition("name.eq", "Ada")).isEqualTo(NAME.eq("Ada"));
        assertThat(condition("name.startsWith", "50%")).isEqualTo(NAME.startsWith("50%"));
        assertThat(condition("name.in", "Ada", "Eve")).isEqualTo(NAME.in("Ada", "Eve"));
        assertThat(condition("years.gte", "18")).isEqualTo(AGE.gte(18));
        assertThat(condition("years.ne", "18")).isEqualTo(AGE.ne(18));
        assertThat(condition("years.notIn", "1", "2")).isEqualTo(AGE.notIn(1, 2));
        assertThat(condition("years.isNull", "true")).isEqualTo(AGE.isNull());
        assertThat(condition("years.isNull", "false")).isEqualTo(AGE.isNotNull());
        assertThat(condition("q", "x")).isEqualTo(NAME.contains("x").or(NAME.eq("x")));
    }

    @Test
    void readsValuesByTheTypeOfTheAttribute() {
        assertThat(condition("amount.lt", "12.50")).isEqualTo(AMOUNT.lt(new BigDecimal("12.50")));
        assertThat(condition("seen.gt", "2026-11-21T12:00:00Z"))
                .isEqualTo(SEEN.gt(Instant.parse("2026-11-21T12:00:00Z")));
        assertThat(condition("born.lte", "2024-02-29")).isEqualTo(BORN.lte(LocalDate.of(2024, 2, 29)));
        assertThat(condition("code", "00000000-0000-0001-0000-000000000002")).isEqualTo(CODE.eq(new UUID(1, 2)));
        assertThat(condition("active", "true")).isEqualTo(ACTIVE.eq(true));
        assertThat(condition("color", "BLUE")).isEqualTo(COLOR.eq(Color.BLUE));
    }

    @ParameterizedTest
    @CsvSource({
        "years, 4294967301",
        "years, 0x10",
        "years, ''",
        "years, 1 or 1=1",
        "amount, 1e1000000000",
        "amount, NaN",
        "seen, 2026-11-21",
        "born, 2023-02-29",
        "code, 1-1-1-1-1",
        "active, 1",
        "color, red",
        "years.isNull, 1"
    })
    void refusesAValueOfAnotherType(String parameter, String value) {
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> FILTER.parse(Map.of(parameter, List.of(value))))
                .withMessageStartingWith("Parameter " + parameter + " must be ")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "password.startsWith",
                "name.contains",
                "name.gt",
                "name.",
                "name.EQ",
                ".eq",
                "",
                "Name",
                "name ",
                "active.gt",
                "q.eq.eq",
                "name.eq.eq",
                "team.secret"
            })
    void refusesWhatIsNotDeclared(String parameter) {
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> FILTER.parse(Map.of(parameter, List.of("x"))))
                .withMessageContaining("not allowed");
    }

    @Test
    void refusesAValueTooMany() {
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> FILTER.parse(Map.of("name", List.of("a", "b"))))
                .withMessageContaining("give it one");
        assertThatExceptionOfType(RequestException.class).isThrownBy(() -> FILTER.parse(Map.of("name", List.of())));
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() ->
                        FILTER.parse(Map.of("name.in", List.of("a", "b", "c"), "years.in", List.of("1", "2", "3"))))
                .withMessageContaining("5");
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> FILTER.parse(Map.of("name", List.of("x".repeat(1_001)))))
                .withMessageContaining("1000");
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> FILTER.parse(Map.of("name", Collections.singletonList(null))));
    }

    @Test
    void sortsByDeclaredAttributes() {
        assertThat(query(Map.of("sort", List.of("-years,name"))).orders()).containsExactly(AGE.desc(), NAME.asc());
        assertThat(query(Map.of("sort", List.of("name", "years"))).orders()).containsExactly(NAME.asc(), AGE.asc());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age",
                "password",
                "name desc",
                "name,",
                ",name",
                "name,name",
                "name,-name",
                "--name",
                "name;drop table users",
                "",
                ",,,,,,,,,,"
            })
    void refusesToSortByAnythingElse(String sort) {
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> FILTER.parse(Map.of("sort", List.of(sort))))
                .withMessageContaining("allowed are name, years");
    }

    @Test
    void keepsTheSmallestLimit() {
        assertThat(query(Map.of("limit", List.of("7"), "offset", List.of("20"))).limit())
                .isEqualTo(7);
        assertThat(query(Map.of("limit", List.of("7"), "offset", List.of("20"))).offset())
                .isEqualTo(20);
        assertThat(FILTER.parse(Map.of("limit", List.of("7")))
                        .apply(Query.<User>all().limit(3))
                        .limit())
                .isEqualTo(3);
        assertThat(FILTER.parse(Map.of())
                        .apply(Query.<User>all().limit(3).offset(4))
                        .offset())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"limit, 51", "limit, -1", "limit, x", "limit, ''", "offset, 1001", "offset, 99999999999999999999"})
    void refusesAPageOutOfBounds(String parameter, String value) {
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> FILTER.parse(Map.of(parameter, List.of(value))))
                .withMessageStartingWith("Parameter " + parameter);
    }

    @Test
    void keepsTheConditionsOfTheQuery() {
        Query<User> own = Query.<User>all().where(ACTIVE.eq(true));

        assertThat(FILTER.parse(Map.of("name", List.of("Ada"))).apply(own).condition())
                .isEqualTo(ACTIVE.eq(true).and(NAME.eq("Ada")));
    }

    @Test
    void makesOneShapeOfTheSameParametersInAnyOrder() {
        Map<String, List<String>> forth = new LinkedHashMap<>();
        forth.put("years.gt", List.of("1"));
        forth.put("name", List.of("Ada"));
        Map<String, List<String>> back = new LinkedHashMap<>();
        back.put("name", List.of("Ada"));
        back.put("years.gt", List.of("1"));

        assertThat(query(forth).condition()).isEqualTo(query(back).condition());
        assertThat(query(forth).condition()).isEqualTo(NAME.eq("Ada").and(AGE.gt(1)));
    }

    @Test
    void showsNamesFromOutsideWithoutWhatHarmsALog() {
        String hostile = "a\u001b[31m\r\nlevel=ERROR \u009b\u202e" + "x".repeat(100);

        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> FILTER.parse(Map.of(hostile, List.of("x"))))
                .satisfies(refused -> assertThat(refused.getMessage())
                        .hasSizeLessThan(300)
                        .matches("[\\x20-\\x7e…]*")
                        .contains("\"a?[31m??level=ERROR"));
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> FILTER.parse(Map.of("sort", List.of(hostile))))
                .satisfies(refused -> assertThat(refused.getMessage()).matches("[\\x20-\\x7e…]*"));
    }

    @Test
    void neverRepeatsAValue() {
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> FILTER.parse(Map.of("years", List.of("canary-4711"))))
                .satisfies(refused -> assertThat(refused.toString()).doesNotContain("canary"));
    }

    @Test
    void refusesADeclarationThatCannotWork() {
        RequestFilter.Builder<User> builder = RequestFilter.of(User.class).filterable(NAME);

        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> builder.filterable(ACTIVE, RequestOperator.CONTAINS))
                .withMessageContaining("active cannot be filtered by all of contains");
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> builder.filterable("sort", AGE))
                .withMessageContaining("give it another name");
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> builder.filterable(NAME))
                .withMessageContaining("twice");
        assertThatExceptionOfType(QueryException.class).isThrownBy(() -> builder.sortable("-a", AGE));
        assertThatExceptionOfType(QueryException.class).isThrownBy(() -> builder.maxLimit(0));
    }

    @Test
    void sortsDownwardsByAMinusOnly() {
        assertThat(query(Map.of("sort", List.of("-name"))).orders().get(0).direction())
                .isEqualTo(Direction.DESC);
    }

    private static Query<User> query(Map<String, List<String>> parameters) {
        return FILTER.parse(parameters).apply(Query.all());
    }

    private static Condition<User> condition(String parameter, String... values) {
        Condition<User> condition = query(Map.of(parameter, List.of(values))).condition();
        assertThat(condition).isNotNull();
        return condition;
    }
}
