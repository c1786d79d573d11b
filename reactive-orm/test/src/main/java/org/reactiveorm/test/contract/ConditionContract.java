package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.Condition;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Sample;
import org.reactiveorm.test.model.Sample.Color;
import org.reactiveorm.test.model.Sample_;

/** Conditions: what each of them holds for, also where there is no value, and that values stay values. */
public abstract class ConditionContract extends Contract {

    private static final UUID FIRST_CODE = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID LAST_CODE = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final Instant NOON = Instant.parse("2024-02-29T12:00:00.123456Z");
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

    /** For bindings. */
    protected ConditionContract() {}

    @Test
    void comparesForEquality() {
        seedAges(1, 2, 3, null);

        assertThat(agesWhere(Author_.age.eq(2))).containsExactly(2);
        assertThat(agesWhere(Author_.age.eq(9))).isEmpty();
    }

    @Test
    void holdsForNoMissingValueWhenItComparesForInequality() {
        seedAges(1, 2, null);

        assertThat(agesWhere(Author_.age.ne(2))).containsExactly(1);
    }

    @Test
    void comparesByOrder() {
        seedAges(1, 2, 3, null);

        assertThat(agesWhere(Author_.age.lt(2))).containsExactly(1);
        assertThat(agesWhere(Author_.age.lte(2))).containsExactly(1, 2);
        assertThat(agesWhere(Author_.age.gt(2))).containsExactly(3);
        assertThat(agesWhere(Author_.age.gte(2))).containsExactly(2, 3);
    }

    @Test
    void comparesToARange() {
        seedAges(1, 2, 3, 4, null);

        assertThat(agesWhere(Author_.age.between(2, 3))).containsExactly(2, 3);
        assertThat(agesWhere(Author_.age.notBetween(2, 3))).containsExactly(1, 4);
    }

    @Test
    void findsValuesInAList() {
        seedAges(1, 2, 3, null);

        assertThat(agesWhere(Author_.age.in(1, 3, 9))).containsExactly(1, 3);
        assertThat(agesWhere(Author_.age.in(1))).containsExactly(1);
        assertThat(agesWhere(Author_.age.in(3, 3, 3))).containsExactly(3);
        assertThat(agesWhere(Author_.age.notIn(1, 9))).containsExactly(2, 3);
    }

    @Test
    void findsNoValueInAnEmptyList() {
        seedAges(1, null);

        assertThat(agesWhere(Author_.age.in(List.of()))).isEmpty();
        assertThat(agesWhere(Author_.age.in(List.of()).or(Author_.age.eq(1)))).containsExactly(1);
    }

    @Test
    void findsEveryRowOutsideAnEmptyList() {
        seedAges(1, 2);

        assertThat(agesWhere(Author_.age.notIn(List.of()))).containsExactly(1, 2);
    }

    @Test
    void findsValuesInAListOfThousands() {
        seedAges(5, 2_999, 7_000);
        List<Integer> many = IntStream.range(0, 3_000).boxed().toList();

        assertThat(agesWhere(Author_.age.in(many))).containsExactly(5, 2_999);
        assertThat(agesWhere(Author_.age.notIn(many))).containsExactly(7_000);
    }

    @Test
    void sendsFewTextsForListsOfManyLengths() {
        for (int length = 1; length <= 40; length++) {
            run(authors()
                    .where(Author_.age.in(IntStream.range(0, length).boxed().toList()))
                    .list());
        }

        assertThat(statements().texts().stream().distinct().count()).isLessThanOrEqualTo(7);
    }

    @Test
    void testsForMissingValues() {
        seedAges(1, null, null);

        assertThat(agesWhere(Author_.age.isNull())).containsExactly(null, null);
        assertThat(agesWhere(Author_.age.isNotNull())).containsExactly(1);
    }

    @Test
    void joinsConditions() {
        seedAges(1, 2, 3, 4, null);

        assertThat(agesWhere(Author_.age.gt(1).and(Author_.age.lt(4)))).containsExactly(2, 3);
        assertThat(agesWhere(Author_.age.eq(1).or(Author_.age.isNull()))).containsExactly(1, null);
        assertThat(agesWhere(Condition.anyOf(Author_.age.eq(1), Author_.age.eq(2), Author_.age.eq(4))))
                .containsExactly(1, 2, 4);
        assertThat(agesWhere(Condition.allOf(Author_.age.gt(1), Author_.age.lt(4), Author_.age.ne(2))))
                .containsExactly(3);
    }

    @Test
    void keepsTheNestingOfConditions() {
        seedAges(1, 2, 3);
        Condition<Author> first = Author_.age.eq(1);
        Condition<Author> second = Author_.age.eq(2);
        Condition<Author> never = Author_.age.eq(9);

        assertThat(agesWhere(first.or(second).and(never))).isEmpty();
        assertThat(agesWhere(first.or(second.and(never)))).containsExactly(1);
        assertThat(agesWhere(first.and(never).or(second))).containsExactly(2);
        assertThat(agesWhere(first.or(second).not())).containsExactly(3);
        assertThat(agesWhere(first.not().and(second.not()))).containsExactly(3);
    }

    @Test
    void negatesWithoutFindingMissingValues() {
        seedAges(1, 2, null);

        assertThat(agesWhere(Author_.age.eq(1).not())).containsExactly(2);
        assertThat(agesWhere(Author_.age.eq(1).not().not())).containsExactly(1);
    }

    @Test
    void comparesEveryType() {
        Sample low = sample(FIRST_CODE, Color.AMBER, NOON, LEAP_DAY, "-12.3400");
        Sample high = sample(LAST_CODE, Color.VIOLET, NOON.plusNanos(1_000), LEAP_DAY.plusDays(1), "12.3401");

        assertThat(idsWhere(Sample_.code.eq(FIRST_CODE))).containsExactly(low.id);
        assertThat(idsWhere(Sample_.code.in(LAST_CODE, FIRST_CODE))).containsExactly(low.id, high.id);
        assertThat(idsWhere(Sample_.color.eq(Color.VIOLET))).containsExactly(high.id);
        assertThat(idsWhere(Sample_.color.in(Color.AMBER, Color.GREEN))).containsExactly(low.id);
        assertThat(idsWhere(Sample_.moment.gt(NOON))).containsExactly(high.id);
        assertThat(idsWhere(Sample_.moment.eq(NOON))).containsExactly(low.id);
        assertThat(idsWhere(Sample_.day.lte(LEAP_DAY))).containsExactly(low.id);
        assertThat(idsWhere(Sample_.day.in(LEAP_DAY, LEAP_DAY.plusDays(1)))).containsExactly(low.id, high.id);
        assertThat(idsWhere(Sample_.moment.in(NOON))).containsExactly(low.id);
        assertThat(idsWhere(Sample_.amount.gt(new BigDecimal("12.34")))).containsExactly(high.id);
        assertThat(idsWhere(Sample_.amount.eq(new BigDecimal("-12.34")))).containsExactly(low.id);
        assertThat(idsWhere(Sample_.amount.in(new BigDecimal("-12.340000")))).containsExactly(low.id);
        assertThat(idsWhere(Sample_.truth.isTrue())).containsExactly(low.id, high.id);
        assertThat(idsWhere(Sample_.truth.isFalse())).isEmpty();
        assertThat(idsWhere(Sample_.large.in(Long.MAX_VALUE, 0L))).containsExactly(low.id, high.id);
    }

    @Test
    void matchesPatterns() {
        seedNames("Ada", "Adam", "Bada", "Eve");

        assertThat(namesWhere(Author_.name.like("Ada%"))).containsExactly("Ada", "Adam");
        assertThat(namesWhere(Author_.name.like("_da"))).containsExactly("Ada");
        assertThat(namesWhere(Author_.name.like("%ada"))).contains("Bada");
        assertThat(namesWhere(Author_.name.notLike("%da%"))).containsExactly("Eve");
        assertThat(namesWhere(Author_.name.like("Eve"))).containsExactly("Eve");
    }

    @Test
    void matchesPatternsInAnyLetterCase() {
        seedNames("Ada", "aDAM", "Eve");

        assertThat(namesWhere(Author_.name.iLike("ada%"))).containsExactly("Ada", "aDAM");
        assertThat(namesWhere(Author_.name.iLike("ADA%"))).containsExactly("Ada", "aDAM");
        assertThat(namesWhere(Author_.name.notILike("ADA%"))).containsExactly("Eve");
    }

    @Test
    void takesTheMeaningOfAWildcardAwayWhereItIsAsked() {
        seedNames("100%", "1000", "a_b", "axb", "wow!", "wow");

        assertThat(namesWhere(Author_.name.like("100!%"))).containsExactly("100%");
        assertThat(namesWhere(Author_.name.like("a!_b"))).containsExactly("a_b");
        assertThat(namesWhere(Author_.name.like("wow!!"))).containsExactly("wow!");
    }

    @Test
    void takesTextsLiterally() {
        List<String> names = List.of("50% off", "50 off", "a_c", "abc", "x\\y", "x!y", "it's", "[a]", "$1 ?");
        seedNames(names.toArray(String[]::new));

        for (String name : names) {
            assertThat(namesWhere(Author_.name.startsWith(name))).containsExactly(name);
            assertThat(namesWhere(Author_.name.endsWith(name))).containsExactly(name);
            assertThat(namesWhere(Author_.name.contains(name.substring(1, name.length() - 1))))
                    .contains(name);
            assertThat(namesWhere(Author_.name.eq(name))).containsExactly(name);
            assertThat(namesWhere(Author_.name.in(name, "nobody"))).containsExactly(name);
        }
        assertThat(namesWhere(Author_.name.startsWith("50%"))).containsExactly("50% off");
        assertThat(namesWhere(Author_.name.contains("_"))).containsExactly("a_c");
        assertThat(namesWhere(Author_.name.contains("\\"))).containsExactly("x\\y");
    }

    @Test
    void keepsHostileTextsAsValues() {
        List<String> hostile = List.of(
                "'; DROP TABLE authors; --",
                "\" OR 1=1 --",
                "\\' OR 1=1 #",
                "${1}",
                ":name",
                "?",
                "$1",
                "/* */",
                "a;b");
        seedNames(hostile.toArray(String[]::new));

        for (String name : hostile) {
            assertThat(namesWhere(Author_.name.eq(name))).containsExactly(name);
        }
        assertThat(await(authors().count())).isEqualTo(hostile.size());
    }

    @Test
    @SuppressWarnings("NullAway") // what a careless caller does
    void refusesANullAtTheCall() {
        Integer nothing = null;

        assertThatThrownBy(() -> Author_.age.eq(nothing))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("age.isNull()");
        assertThatThrownBy(() -> Author_.age.in(1, nothing)).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> Author_.age.gt(nothing)).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> Author_.name.like(null)).isInstanceOf(QueryException.class);
    }

    private void seedAges(@Nullable Integer... ages) {
        seedAuthors(ages.length, (author, position) -> author.age = ages[position]);
    }

    private void seedNames(String... names) {
        seedAuthors(names.length, (author, position) -> author.name = names[position]);
    }

    private List<@Nullable Integer> agesWhere(Condition<Author> condition) {
        List<@Nullable Integer> ages = new ArrayList<>();
        for (Author author : await(authors().where(condition).all())) {
            ages.add(author.age);
        }
        return ages;
    }

    private List<String> namesWhere(Condition<Author> condition) {
        return await(authors().where(condition).all().map(author -> author.name));
    }

    private List<Long> idsWhere(Condition<Sample> condition) {
        return await(repository(Sample_.MODEL).where(condition).all().map(sample -> sample.id));
    }

    private Sample sample(UUID code, Color color, Instant moment, LocalDate day, String amount) {
        return await(repository(Sample_.MODEL).create(sample -> {
            sample.code = code;
            sample.color = color;
            sample.moment = moment;
            sample.day = day;
            sample.amount = new BigDecimal(amount);
            sample.truth = true;
            sample.large = Long.MAX_VALUE;
        }));
    }
}
