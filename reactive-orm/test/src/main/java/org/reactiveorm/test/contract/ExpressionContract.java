package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reactiveorm.query.function.Functions.caseWhen;
import static org.reactiveorm.query.function.Functions.date;
import static org.reactiveorm.query.function.Functions.day;
import static org.reactiveorm.query.function.Functions.fn;
import static org.reactiveorm.query.function.Functions.greatest;
import static org.reactiveorm.query.function.Functions.hour;
import static org.reactiveorm.query.function.Functions.least;
import static org.reactiveorm.query.function.Functions.literal;
import static org.reactiveorm.query.function.Functions.literalCondition;
import static org.reactiveorm.query.function.Functions.minute;
import static org.reactiveorm.query.function.Functions.month;
import static org.reactiveorm.query.function.Functions.now;
import static org.reactiveorm.query.function.Functions.nullIf;
import static org.reactiveorm.query.function.Functions.number;
import static org.reactiveorm.query.function.Functions.second;
import static org.reactiveorm.query.function.Functions.text;
import static org.reactiveorm.query.function.Functions.value;
import static org.reactiveorm.query.function.Functions.year;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.Order;
import org.reactiveorm.query.Term;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Sample;
import org.reactiveorm.test.model.Sample_;
import org.reactiveorm.type.DataType;
import reactor.test.StepVerifier;

/** What is computed of attributes: in conditions, in orders and as columns of a result. */
public abstract class ExpressionContract extends Contract {

    private static final Instant NEARLY_NEW_YEAR = Instant.parse("2023-12-31T23:58:07.999999Z");

    /** For bindings. */
    protected ExpressionContract() {}

    @Test
    void comparesTwoAttributes() {
        samples(sample(1, 1L), sample(2, 1L), sample(3, 4L), sample(null, 1L));
        Term<Sample, Integer> large = Sample_.large.cast(DataType.INTEGER);

        assertThat(smallWhere(Sample_.small.eq(large))).containsExactly(1);
        assertThat(smallWhere(Sample_.small.ne(large))).containsExactly(2, 3);
        assertThat(smallWhere(Sample_.small.gt(large))).containsExactly(2);
        assertThat(smallWhere(Sample_.small.gte(large))).containsExactly(1, 2);
        assertThat(smallWhere(Sample_.small.lt(large))).containsExactly(3);
        assertThat(smallWhere(Sample_.small.lte(large))).containsExactly(1, 3);
        assertThat(smallWhere(Sample_.small.between(large, large))).containsExactly(1);
        assertThat(smallWhere(Sample_.small.notBetween(large, large))).containsExactly(2, 3);
    }

    @Test
    void calculates() {
        samples(sample(7, 2L));

        assertThat(one(Sample_.small.plus(3))).isEqualTo(10);
        assertThat(one(Sample_.small.minus(9))).isEqualTo(-2);
        assertThat(one(Sample_.small.times(Sample_.small))).isEqualTo(49);
        assertThat(one(Sample_.small.dividedBy(2))).isEqualTo(3);
        assertThat(one(Sample_.small.mod(4))).isEqualTo(3);
        assertThat(one(Sample_.small.minus(9).abs())).isEqualTo(2);
        assertThat(one(Sample_.small.plus(1).times(2).minus(Sample_.small.times(2))))
                .isEqualTo(2);
        assertThat(one(Sample_.small.minus(Sample_.small.minus(1)))).isEqualTo(1);
        assertThat(smallWhere(Sample_.small.plus(1).eq(8))).containsExactly(7);
    }

    @Test
    void calculatesWithDecimals() {
        samples(sample(1, sample -> sample.amount = new BigDecimal("2.5000")));

        assertThat(one(Sample_.amount.times(new BigDecimal("1.5")))).isEqualByComparingTo("3.75");
        assertThat(one(Sample_.amount.plus(new BigDecimal("0.0001")))).isEqualByComparingTo("2.5001");
        assertThat(one(Sample_.amount.dividedBy(new BigDecimal("2")))).isEqualByComparingTo("1.25");
    }

    @Test
    void givesNullWhereAnOperandIsMissing() {
        samples(sample(null, 2L));

        assertThat(nullable(Sample_.small.plus(3))).containsExactly((Integer) null);
        assertThat(smallWhere(Sample_.small.plus(3).isNull())).containsExactly((Integer) null);
    }

    @Test
    void refusesAResultThatDoesNotFit() {
        samples(sample(1, Long.MAX_VALUE));

        repository(Sample_.MODEL)
                .select(literal("{0}", DataType.INTEGER, Sample_.large))
                .into(number -> number)
                .all()
                .as(StepVerifier::create)
                .expectError(MappingException.class)
                .verify(LIMIT);
    }

    @Test
    void changesTexts() {
        seedAuthors(1, (author, position) -> author.name = "  Ada Lovelace ");

        assertThat(name(Author_.name.trim())).isEqualTo("Ada Lovelace");
        assertThat(name(Author_.name.trim().lower())).isEqualTo("ada lovelace");
        assertThat(name(Author_.name.trim().upper())).isEqualTo("ADA LOVELACE");
        assertThat(name(Author_.name.substring(3, 3))).isEqualTo("Ada");
        assertThat(name(Author_.name.trim().replace("Ada", "Countess"))).isEqualTo("Countess Lovelace");
        assertThat(name(Author_.name.trim().concat("!").concat(Author_.name.trim())))
                .isEqualTo("Ada Lovelace!Ada Lovelace");
        assertThat(name(Author_.name.trim().length())).isEqualTo(12);
        assertThat(await(authors()
                        .where(Author_.name.lower().trim().eq("ada lovelace"))
                        .count()))
                .isEqualTo(1);
    }

    @Test
    void countsCharactersNotBytes() {
        seedAuthors(1, (author, position) -> author.name = "Zoë€");

        assertThat(name(Author_.name.length())).isEqualTo(4);
    }

    @Test
    void takesAnotherValueWhereOneIsMissing() {
        samples(sample(null, 2L), sample(5, 3L));

        assertThat(all(Sample_.small.coalesce(0))).containsExactly(0, 5);
        assertThat(all(Sample_.small.coalesce(Sample_.large.cast(DataType.INTEGER))))
                .containsExactly(2, 5);
        assertThat(all(Sample_.word.coalesce("none"))).containsExactly("none", "none");
        assertThat(nullable(nullIf(Sample_.small, 5))).containsExactly(null, null);
    }

    @Test
    void chooses() {
        seedAges(7, 30, null);
        var group = caseWhen(Author_.age.lt(18), "child").when(Author_.age.gte(18), "adult");

        assertThat(await(authors()
                        .orderBy(Author_.id.asc())
                        .select(group.otherwise("unknown"))
                        .into(text -> text)
                        .all()))
                .containsExactly("child", "adult", "unknown");
        assertThat(ages(caseWhen(Author_.age.isNull(), 1).otherwise(0).eq(1))).containsExactly((Integer) null);
        assertThat(await(authors()
                        .orderBy(Author_.id.asc())
                        .select(caseWhen(Author_.age.gt(10), Author_.name).otherwise(Author_.name.upper()))
                        .into(text -> text)
                        .all()))
                .containsExactly("AUTHOR-000000", authorName(1), "AUTHOR-000002");
    }

    @Test
    void ordersByAChoice() {
        seedAges(7, 30, 20);
        Order<Author> adultsFirst =
                caseWhen(Author_.age.gte(18), 0).otherwise(1).asc();

        assertThat(await(
                        authors().orderBy(adultsFirst, Author_.age.desc()).all().map(author -> author.age)))
                .containsExactly(30, 20, 7);
    }

    @Test
    void ordersWindowsByWhatIsComputed() {
        seedAuthors(70, (author, position) -> author.age = position);
        List<Integer> ages = new ArrayList<>();

        authors()
                .orderBy(Author_.age.mod(7).desc(), Author_.age.asc())
                .all()
                .map(author -> author.age)
                .as(flux -> StepVerifier.create(flux, 1))
                .recordWith(() -> ages)
                .thenRequest(69)
                .expectNextCount(70)
                .verifyComplete();
        assertThat(ages).startsWith(6, 13, 20).endsWith(56, 63);
    }

    @Test
    void takesTheGreatestAndTheLeast() {
        samples(sample(7, 2L));

        assertThat(one(greatest(Sample_.small, Sample_.small.minus(1)))).isEqualTo(7);
        assertThat(one(least(Sample_.small, Sample_.small.minus(1), Sample_.small.plus(3))))
                .isEqualTo(6);
    }

    @Test
    void takesDatesApart() {
        samples(sample(1, sample -> {
            sample.moment = NEARLY_NEW_YEAR;
            sample.day = LocalDate.of(2024, 2, 29);
        }));

        assertThat(one(year(Sample_.moment))).isEqualTo(2023);
        assertThat(one(month(Sample_.moment))).isEqualTo(12);
        assertThat(one(day(Sample_.moment))).isEqualTo(31);
        assertThat(one(hour(Sample_.moment))).isEqualTo(23);
        assertThat(one(minute(Sample_.moment))).isEqualTo(58);
        assertThat(one(second(Sample_.moment))).isEqualTo(7);
        assertThat(one(date(Sample_.moment))).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(one(year(Sample_.day))).isEqualTo(2024);
        assertThat(one(month(Sample_.day))).isEqualTo(2);
        assertThat(one(day(Sample_.day))).isEqualTo(29);
    }

    @Test
    void comparesWithTheClockOfTheDatabase() {
        samples(
                sample(1, sample -> sample.moment = NEARLY_NEW_YEAR),
                sample(2, sample -> sample.moment = Instant.parse("2999-01-01T00:00:00Z")));

        assertThat(smallWhere(Sample_.moment.lt(now()))).containsExactly(1);
    }

    @Test
    void casts() {
        samples(sample(7, sample -> sample.word = "42"));

        assertThat(one(Sample_.word.cast(DataType.INTEGER))).isEqualTo(42);
        assertThat(one(Sample_.small.cast(DataType.TEXT))).isEqualTo("7");
        assertThat(one(Sample_.small.cast(DataType.decimal(10, 2)))).isEqualByComparingTo("7.00");
    }

    @Test
    void callsFunctionsByName() {
        seedAuthors(1, (author, position) -> author.name = "Ada");

        assertThat(name(fn("upper", DataType.TEXT, Author_.name))).isEqualTo("ADA");
        assertThat(name(text(fn("lower", DataType.TEXT, Author_.name)).concat("!")))
                .isEqualTo("ada!");
        assertThat(await(authors()
                        .where(text(fn("lower", DataType.TEXT, Author_.name)).like("a%"))
                        .count()))
                .isEqualTo(1);
        assertThat(name(number(fn("abs", DataType.INTEGER, value(-3, DataType.INTEGER)))))
                .isEqualTo(3);
    }

    @Test
    void refusesAFunctionNameThatIsMore() {
        for (String hostile : List.of("", "upper(", "a b", "x;drop table authors", "1a", "a.", "lower--")) {
            assertThatThrownBy(() -> fn(hostile, DataType.TEXT, Author_.name)).isInstanceOf(QueryException.class);
        }
    }

    @Test
    void takesPiecesOfSql() {
        seedAges(7, 30);

        assertThat(await(authors()
                        .orderBy(Author_.id.asc())
                        .select(literal("{0} + {0} * 2", DataType.INTEGER, Author_.age))
                        .into(number -> number)
                        .all()))
                .containsExactly(21, 90);
        assertThat(ages(literalCondition("{0} > {1}", Author_.age, value(10, DataType.INTEGER))))
                .containsExactly(30);
        assertThat(ages(Author_.age.gt(10).and(literalCondition("1 = 0")))).isEmpty();
        assertThatThrownBy(() -> literalCondition("{1} > 0", Author_.age))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("{1}");
    }

    /** Inside of the select a bare name would be a column of its own table. */
    @Test
    void aSelectInAPieceOfSqlSeesTheRowAroundIt() {
        seedAges(7, 30, 41);
        String authors = database().server().dialect().quote("authors");
        String age = "other." + database().server().dialect().quote("age");

        assertThat(ages(literalCondition(
                        "(select count(*) from " + authors + " other where " + age + " > {0}) = 1", Author_.age)))
                .containsExactly(30);
    }

    @Test
    void ordersByAnAttributeAndNotByWhatIsComputedUnderItsName() {
        seedAges(7, 30, 100);

        assertThat(await(authors()
                        .orderBy(Author_.age.asc())
                        .select(Author_.age.cast(DataType.TEXT))
                        .into(age -> age)
                        .all()))
                .containsExactly("7", "30", "100");
    }

    @Test
    void matchesRegularExpressions() {
        seedAuthors(
                3,
                (author, position) ->
                        author.name = List.of("abc1", "xyz", "b22").get(position));

        assertThat(names(Author_.name.regexp("[0-9]+$"))).containsExactly("abc1", "b22");
        assertThat(names(Author_.name.notRegexp("^a"))).containsExactly("xyz", "b22");
        assertThat(names(Author_.name.iRegexp("^XY"))).containsExactly("xyz");
        assertThat(names(Author_.name.notIRegexp("[AB]"))).containsExactly("xyz");
    }

    @Test
    void matchesAnyOrAllOfManyPatterns() {
        seedAuthors(
                3,
                (author, position) -> author.name = List.of("abc", "xyz", "b22").get(position));

        assertThat(names(Author_.name.likeAny(List.of("a%", "%2")))).containsExactly("abc", "b22");
        assertThat(names(Author_.name.likeAll(List.of("%b%", "a%")))).containsExactly("abc");
        assertThatThrownBy(() -> Author_.name.likeAny(List.of())).isInstanceOf(QueryException.class);
    }

    @Test
    void tellsMissingTruthFromFalsehood() {
        samples(
                sample(1, sample -> sample.truth = true),
                sample(2, sample -> sample.truth = false),
                sample(3, sample -> {}));

        assertThat(smallWhere(Sample_.truth.isTrue())).containsExactly(1);
        assertThat(smallWhere(Sample_.truth.isFalse())).containsExactly(2);
        assertThat(smallWhere(Sample_.truth.isNotTrue())).containsExactly(2, 3);
        assertThat(smallWhere(Sample_.truth.isNotFalse())).containsExactly(1, 3);
        assertThat(smallWhere(Sample_.truth.isNull())).containsExactly(3);
    }

    @Test
    void readsWhetherAConditionHolds() {
        seedAges(7, 30);

        assertThat(await(authors()
                        .orderBy(Author_.id.asc())
                        .select(Author_.age.gt(10).asTerm())
                        .into(truth -> truth)
                        .all()))
                .containsExactly(false, true);
    }

    private void seedAges(@Nullable Integer... ages) {
        seedAuthors(ages.length, (author, position) -> author.age = ages[position]);
    }

    private List<@Nullable Integer> ages(Condition<Author> condition) {
        List<@Nullable Integer> ages = new ArrayList<>();
        await(authors().where(condition).all()).forEach(author -> ages.add(author.age));
        return ages;
    }

    private List<String> names(Condition<Author> condition) {
        return await(authors().where(condition).all().map(author -> author.name));
    }

    private <V> V name(Term<Author, V> term) {
        return await(authors().select(term).into(value -> value).first());
    }

    private <V> V one(Term<Sample, V> term) {
        return await(repository(Sample_.MODEL).select(term).into(value -> value).one());
    }

    private <V> List<V> all(Term<Sample, V> term) {
        return await(repository(Sample_.MODEL)
                .orderBy(Sample_.id.asc())
                .select(term)
                .into(value -> value)
                .all());
    }

    private <V> List<@Nullable V> nullable(Term<Sample, V> term) {
        List<@Nullable V> values = new ArrayList<>();
        await(repository(Sample_.MODEL).select(term).into(Holder::new).all())
                .forEach(holder -> values.add(holder.value()));
        return values;
    }

    private List<@Nullable Integer> smallWhere(Condition<Sample> condition) {
        List<@Nullable Integer> values = new ArrayList<>();
        await(repository(Sample_.MODEL).where(condition).all()).forEach(sample -> values.add(sample.small));
        return values;
    }

    private Sample sample(@Nullable Integer small, Long large) {
        return sample(small, sample -> sample.large = large);
    }

    private Sample sample(@Nullable Integer small, java.util.function.Consumer<Sample> change) {
        Sample sample = repository(Sample_.MODEL).build();
        sample.small = small;
        change.accept(sample);
        return sample;
    }

    private void samples(Sample... samples) {
        run(repository(Sample_.MODEL).bulkCreate(List.of(samples)).run());
        statements().clear();
    }

    private record Holder<V>(@Nullable V value) {}
}
