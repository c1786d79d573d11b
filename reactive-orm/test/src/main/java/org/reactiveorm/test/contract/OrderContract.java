package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.query.Order;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author.Status;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Sample;
import org.reactiveorm.test.model.Sample.Color;
import org.reactiveorm.test.model.Sample_;

/** Orders: directions, rows without a value, several orders, ties, each type. */
public abstract class OrderContract extends Contract {

    /** For bindings. */
    protected OrderContract() {}

    @Test
    void ordersByTheIdWhereNothingIsSaid() {
        seedAges(3, 1, 2);

        assertThat(agesBy()).containsExactly(3, 1, 2);
    }

    @Test
    void ordersUpAndDown() {
        seedAges(3, 1, 2);

        assertThat(agesBy(Author_.age.asc())).containsExactly(1, 2, 3);
        assertThat(agesBy(Author_.age.desc())).containsExactly(3, 2, 1);
    }

    @Test
    void putsRowsWithoutAValueWhereItIsTold() {
        seedAges(2, null, 1, null);

        assertThat(agesBy(Author_.age.asc().nullsFirst())).containsExactly(null, null, 1, 2);
        assertThat(agesBy(Author_.age.asc().nullsLast())).containsExactly(1, 2, null, null);
        assertThat(agesBy(Author_.age.desc().nullsFirst())).containsExactly(null, null, 2, 1);
        assertThat(agesBy(Author_.age.desc().nullsLast())).containsExactly(2, 1, null, null);
    }

    @Test
    void putsRowsWithoutAValueTogetherAtOneEndWhereNothingIsSaid() {
        seedAges(2, null, 1, null);

        assertThat(agesBy(Author_.age.asc())).isIn(list(null, null, 1, 2), list(1, 2, null, null));
        assertThat(agesBy(Author_.age.desc())).isIn(list(null, null, 2, 1), list(2, 1, null, null));
    }

    @Test
    void ordersBySeveralAttributes() {
        seedAuthors(4, (author, position) -> {
            author.age = position % 2;
            author.status = position < 2 ? Status.RETIRED : Status.ACTIVE;
        });

        List<String> names = await(authors()
                .orderBy(Author_.age.desc(), Author_.status.asc())
                .all()
                .map(author -> author.name));
        assertThat(names).containsExactly(authorName(3), authorName(1), authorName(2), authorName(0));
    }

    @Test
    void addsOrdersBehindThoseGivenBefore() {
        seedAuthors(4, (author, position) -> author.age = position % 2);

        List<String> names = await(authors()
                .orderBy(Author_.age.asc())
                .orderBy(Author_.name.desc())
                .all()
                .map(author -> author.name));
        assertThat(names).containsExactly(authorName(2), authorName(0), authorName(3), authorName(1));
    }

    @Test
    void breaksTiesByTheId() {
        seedAuthors(50, (author, position) -> author.age = 7);

        List<Author> byAge = await(authors().orderBy(Author_.age.asc()).all());
        assertThat(byAge).extracting(author -> author.name).isSorted();
    }

    @Test
    void ordersByTheIdDownwards() {
        seedAges(1, 2, 3);

        assertThat(agesBy(Author_.id.desc())).containsExactly(3, 2, 1);
    }

    @Test
    void ordersEveryType() {
        sample(sample -> {
            sample.small = -5;
            sample.large = Long.MIN_VALUE;
            sample.amount = new BigDecimal("-0.0001");
            sample.moment = Instant.parse("1969-12-31T23:59:59.999999Z");
            sample.day = LocalDate.of(1582, 10, 4);
            sample.truth = false;
            sample.color = Color.AMBER;
        });
        sample(sample -> {
            sample.small = 5;
            sample.large = Long.MAX_VALUE;
            sample.amount = new BigDecimal("0.0001");
            sample.moment = Instant.parse("1970-01-01T00:00:00Z");
            sample.day = LocalDate.of(2024, 2, 29);
            sample.truth = true;
            sample.color = Color.VIOLET;
        });

        assertThat(lowFirst(Sample_.small.asc(), Sample_.small.desc())).isTrue();
        assertThat(lowFirst(Sample_.large.asc(), Sample_.large.desc())).isTrue();
        assertThat(lowFirst(Sample_.amount.asc(), Sample_.amount.desc())).isTrue();
        assertThat(lowFirst(Sample_.moment.asc(), Sample_.moment.desc())).isTrue();
        assertThat(lowFirst(Sample_.day.asc(), Sample_.day.desc())).isTrue();
        assertThat(lowFirst(Sample_.truth.asc(), Sample_.truth.desc())).isTrue();
        assertThat(lowFirst(Sample_.color.asc(), Sample_.color.desc())).isTrue();
    }

    private boolean lowFirst(Order<Sample> up, Order<Sample> down) {
        List<Integer> upwards =
                await(repository(Sample_.MODEL).orderBy(up).all().map(sample -> sample.small));
        List<Integer> downwards =
                await(repository(Sample_.MODEL).orderBy(down).all().map(sample -> sample.small));
        return upwards.equals(List.of(-5, 5)) && downwards.equals(List.of(5, -5));
    }

    private void sample(Consumer<Sample> values) {
        run(repository(Sample_.MODEL).create(values));
    }

    private void seedAges(@Nullable Integer... ages) {
        seedAuthors(ages.length, (author, position) -> author.age = ages[position]);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private final List<@Nullable Integer> agesBy(Order<Author>... orders) {
        List<Author> read = await(
                orders.length == 0
                        ? authors().findAll()
                        : authors().orderBy(orders).all());
        return list(read.stream().map(author -> author.age).toArray(Integer[]::new));
    }

    private static List<@Nullable Integer> list(@Nullable Integer... ages) {
        return new ArrayList<>(Arrays.asList(ages));
    }
}
