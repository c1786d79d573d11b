package org.reactiveorm.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.reactiveorm.dialect.Expressions.ID;
import static org.reactiveorm.dialect.Expressions.NAME;
import static org.reactiveorm.dialect.Expressions.SCORE;
import static org.reactiveorm.dialect.Expressions.ascending;
import static org.reactiveorm.dialect.Expressions.bare;
import static org.reactiveorm.dialect.Expressions.bind;
import static org.reactiveorm.dialect.Expressions.column;
import static org.reactiveorm.dialect.Expressions.compare;
import static org.reactiveorm.dialect.Expressions.equal;
import static org.reactiveorm.dialect.Expressions.idsWhere;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.expression.Arithmetic;
import org.reactiveorm.sql.expression.Bind;
import org.reactiveorm.sql.expression.Comparison.Operator;
import org.reactiveorm.sql.expression.Expression;
import org.reactiveorm.sql.expression.FunctionCall;
import org.reactiveorm.sql.expression.FunctionCall.Function;
import org.reactiveorm.sql.expression.IntegerConstant;
import org.reactiveorm.sql.expression.Junction;
import org.reactiveorm.sql.expression.Like;
import org.reactiveorm.sql.expression.Like.LetterCase;
import org.reactiveorm.sql.expression.Membership;
import org.reactiveorm.sql.expression.Negation;
import org.reactiveorm.sql.expression.NullTest;
import org.reactiveorm.sql.expression.NullTest.Expectation;
import org.reactiveorm.sql.expression.TruthConstant;
import org.reactiveorm.sql.expression.Windowed;
import org.reactiveorm.type.DataType;

class ExpressionSqlTest {

    private static final UUID SOME_UUID = UUID.fromString("9a9b1afe-1752-4f25-8ae9-83a087ecbebe");
    private static final Instant SOME_INSTANT = Instant.parse("2026-01-02T03:04:05.123456789Z");

    enum Status {
        ACTIVE,
        RETIRED
    }

    @ParameterizedTest
    @EnumSource
    void expressionsReadAsExpected(TestedDialect dialect) throws IOException {
        GoldenSql golden = new GoldenSql("expression", dialect);
        for (Operator operator : Operator.values()) {
            golden.add("comparison " + operator, idsWhere(compare(SCORE, operator, bind(5))));
        }
        golden.add("a bare column", idsWhere(equal(bare("id"), ID)));
        golden.add("null as a bind", idsWhere(equal(ID, bind((Long) null))));
        golden.add("is null", idsWhere(new NullTest(NAME, Expectation.IS_NULL)));
        golden.add("is not null, of a condition", idsWhere(new NullTest(equal(ID, SCORE), Expectation.IS_NOT_NULL)));
        golden.add("always", idsWhere(TruthConstant.ALWAYS));
        golden.add("never", idsWhere(TruthConstant.NEVER));
        golden.add("not", idsWhere(new Negation(equal(NAME, bind("a")))));
        golden.add("nested junctions", idsWhere(nestedJunctions()));
        golden.add("arithmetic", idsWhere(equal(arithmetic(), new IntegerConstant(0))));
        golden.add("lower", idsWhere(equal(new FunctionCall(Function.LOWER, List.of(NAME)), bind("a"))));
        golden.add("like", idsWhere(new Like(NAME, bind("a!%%"), LetterCase.AS_COLLATED)));
        golden.add("like, any case", idsWhere(new Like(NAME, bind("A!_%"), LetterCase.IGNORED)));
        golden.add("row number of everything", idsWhere(equal(Windowed.rowNumber(List.of(), List.of()), bind(1L))));
        golden.add(
                "row number in an order",
                idsWhere(equal(Windowed.rowNumber(List.of(), List.of(ascending(ID, null))), bind(1L))));
        golden.verify();
    }

    @ParameterizedTest
    @EnumSource
    void membershipsReadAsExpected(TestedDialect dialect) throws IOException {
        GoldenSql golden = new GoldenSql("membership", dialect);
        golden.add("no value", idsWhere(in(List.of(), DataType.BIGINT)));
        golden.add("not among no values", idsWhere(new Negation(in(List.of(), DataType.BIGINT))));
        golden.add("one bigint", idsWhere(in(List.of(1L), DataType.BIGINT)));
        golden.add("two integers", idsWhere(in(List.of(1, 2), DataType.INTEGER)));
        golden.add("three strings", idsWhere(in(List.of("a", "b", "c"), DataType.string(80))));
        golden.add("five texts", idsWhere(in(List.of("a", "b", "c", "d", "e"), DataType.TEXT)));
        golden.add("booleans", idsWhere(in(List.of(true, false), DataType.BOOLEAN)));
        golden.add("instants", idsWhere(in(List.of(SOME_INSTANT), DataType.INSTANT)));
        golden.add("dates", idsWhere(in(List.of(LocalDate.of(2026, 1, 2)), DataType.DATE)));
        golden.add("decimals", idsWhere(in(List.of(new BigDecimal("1.5"), BigDecimal.TEN), DataType.decimal(19, 4))));
        golden.add("uuids", idsWhere(in(List.of(SOME_UUID), DataType.UUID_TYPE)));
        golden.add("enums", idsWhere(in(List.of(Status.ACTIVE, Status.RETIRED), DataType.enumOf(Status.class))));
        golden.verify();
    }

    @ParameterizedTest
    @EnumSource
    void longestListHasOneTextAndStaysBelowTheLimitOfBinds(TestedDialect tested) {
        Dialect dialect = tested.dialect();
        int longest = dialect.maxMembershipValues();
        CompiledStatement compiled = dialect.compile(idsWhere(in(ids(longest), DataType.BIGINT)));
        assertThat(compiled.binds().size()).isBetween(1, dialect.maxBinds());
        assertThat(dialect.compile(idsWhere(in(ids(longest - 1), DataType.BIGINT)))
                        .sql())
                .isEqualTo(compiled.sql());
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> dialect.compile(idsWhere(in(ids(longest + 1), DataType.BIGINT))))
                .withMessageContaining(Integer.toString(longest));
    }

    @ParameterizedTest
    @EnumSource
    void tooManyBindsAreRefused(TestedDialect tested) {
        Dialect dialect = tested.dialect();
        Expression one = equal(ID, bind(424242L));
        Expression most = new Junction(Junction.Operator.OR, Collections.nCopies(dialect.maxBinds(), one));
        assertThat(dialect.compile(idsWhere(most)).binds()).hasSize(dialect.maxBinds());
        Expression more = new Junction(Junction.Operator.OR, List.of(most, one));
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> dialect.compile(idsWhere(more)))
                .withMessageContaining(Integer.toString(dialect.maxBinds()))
                .withMessageNotContaining("424242");
    }

    @ParameterizedTest
    @EnumSource
    void valuesAreNeverPartOfATextOrOfItsDescription(TestedDialect tested) {
        CompiledStatement compiled = tested.dialect()
                .compile(idsWhere(new Junction(
                        Junction.Operator.AND,
                        List.of(
                                equal(NAME, bind("Robert'); drop table students;--")),
                                new Like(NAME, bind("secret"), LetterCase.IGNORED),
                                in(List.of("secret"), DataType.TEXT),
                                equal(column("at"), new Bind(SOME_INSTANT, DataType.INSTANT))))));
        assertThat(compiled.sql()).doesNotContain("Robert", "secret", "2026");
        assertThat(compiled.toString()).doesNotContain("Robert", "secret", "2026");
        assertThat(compiled.binds().toString()).doesNotContain("Robert", "secret", "2026");
    }

    private static Membership in(List<?> values, DataType<?> type) {
        return new Membership(SCORE, values, type);
    }

    private static List<Long> ids(int count) {
        return LongStream.range(0, count).boxed().toList();
    }

    private static Expression nestedJunctions() {
        Expression one = equal(ID, bind(1L));
        Expression two = equal(ID, bind(2L));
        Junction inner = new Junction(Junction.Operator.AND, List.of(one, two));
        Junction single = new Junction(Junction.Operator.OR, List.of(inner));
        Junction both =
                new Junction(Junction.Operator.OR, List.of(inner, single, new Negation(inner), TruthConstant.NEVER));
        return new Junction(Junction.Operator.AND, List.of(both, new Negation(both), equal(inner, both)));
    }

    private static Expression arithmetic() {
        Arithmetic sum = new Arithmetic(SCORE, Arithmetic.Operator.PLUS, bind(1));
        Arithmetic difference = new Arithmetic(sum, Arithmetic.Operator.MINUS, new IntegerConstant(-1));
        return new Arithmetic(bind(2), Arithmetic.Operator.MINUS, difference);
    }
}
