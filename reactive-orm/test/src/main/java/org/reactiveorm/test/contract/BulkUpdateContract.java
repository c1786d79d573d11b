package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Repository;
import org.reactiveorm.error.EntityNotFoundException;
import org.reactiveorm.error.OptimisticLockException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Sample;
import org.reactiveorm.test.model.Sample_;
import org.reactiveorm.test.model.Subscriber;
import org.reactiveorm.test.model.Subscriber_;
import reactor.test.StepVerifier;

/** Many rows that get values of their own by few statements. */
public abstract class BulkUpdateContract extends Contract {

    /** For bindings. */
    protected BulkUpdateContract() {}

    @Test
    void givesEachRowItsOwnValueByOneStatement() {
        List<Subscriber> rows = seeded(3);
        rows.forEach(s -> s.name = "name of " + s.email);

        assertThat(await(subscribers().bulkUpdate(rows))).isEqualTo(3);

        assertThat(statements().count()).isEqualTo(1);
        assertThat(await(subscribers().findAll()))
                .hasSize(3)
                .allMatch(s -> ("name of " + s.email).equals(s.name) && s.version == 1);
        assertThat(rows).allMatch(s -> s.changed().isEmpty() && s.version == 1);
        assertThat(rows).allMatch(s -> s.updatedAt != null && !s.updatedAt.isBefore(s.createdAt));
    }

    @Test
    void writesWhatHasChangedInEachOnly() {
        List<Subscriber> rows = seeded(4);
        sql().execute("UPDATE `subscribers` SET `points` = 77");
        rows.get(0).name = "first";
        rows.get(1).visits = 20;
        rows.get(2).visits = 30;

        assertThat(await(subscribers().bulkUpdate(rows))).isEqualTo(3);

        assertThat(statements().count()).isEqualTo(2);
        assertThat(await(subscribers().orderBy(Subscriber_.email.asc()).all()))
                .extracting(s -> s.name + s.visits + s.points + s.version)
                .containsExactly("first1771", "null20771", "null30771", "null1770");
    }

    @Test
    void writesManyRows() {
        List<Subscriber> rows = seeded(1_250);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).points = (long) i;
            rows.get(i).name = i % 2 == 0 ? null : "odd";
        }

        assertThat(await(subscribers().bulkUpdate(rows))).isEqualTo(1_250);

        List<Subscriber> read =
                await(subscribers().orderBy(Subscriber_.id.asc()).all());
        assertThat(read)
                .extracting(s -> s.points)
                .containsExactlyElementsOf(
                        IntStream.range(0, 1_250).mapToObj(i -> (long) i).toList());
    }

    @Test
    void writesEveryTypeAndNothing() {
        Sample full = await(repository(Sample_.MODEL).create(s -> s.word = "a"));
        Sample empty = await(repository(Sample_.MODEL).create(s -> s.word = "b"));
        full.small = 1;
        full.large = 2L;
        full.text = "t";
        full.truth = true;
        full.moment = Instant.parse("2026-01-02T03:04:05.678901Z");
        full.day = LocalDate.of(2026, 1, 2);
        full.amount = new BigDecimal("1.2500");
        full.code = new UUID(1, 2);
        full.color = Sample.Color.GREEN;
        full.word = null;
        Long fullId = Objects.requireNonNull(full.id);
        Long emptyId = Objects.requireNonNull(empty.id);

        run(repository(Sample_.MODEL).bulkUpdate(List.of(full, empty)));

        Sample read = await(repository(Sample_.MODEL).findByPk(fullId));
        assertThat(read.toMap()).isEqualTo(full.toMap());
        assertThat(await(repository(Sample_.MODEL).findByPk(emptyId)).word).isEqualTo("b");
    }

    @Test
    void writesNothingWhereOneIsStale() {
        List<Subscriber> rows = seeded(3);
        run(await(subscribers().where(Subscriber_.email.eq("e0001")).first()).update(s -> s.name = "by another"));
        rows.forEach(s -> s.visits = 50);

        subscribers()
                .bulkUpdate(rows)
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(OptimisticLockException.class)
                        .hasMessageContaining("1 of the Subscriber"))
                .verify(LIMIT);

        assertThat(await(subscribers().where(Subscriber_.visits.eq(50)).exists()))
                .isFalse();
        assertThat(rows).allMatch(s -> s.changed(Subscriber_.visits) && s.version == 0);
    }

    @Test
    void writesNothingWhereARowIsGone() {
        seedAuthors(2);
        List<Author> rows = await(authors().findAll());
        run(authors().where(Author_.name.eq(authorName(1))).destroy());
        rows.forEach(author -> author.age = 5);

        authors()
                .bulkUpdate(rows)
                .as(StepVerifier::create)
                .expectError(EntityNotFoundException.class)
                .verify(LIMIT);

        assertThat(await(authors().findOne()).age).isNull();
    }

    @Test
    void writesTheNamedFieldsAndSilently() {
        List<Subscriber> rows = seeded(2);
        sql().execute("UPDATE `subscribers` SET `updated_at` = '2001-01-01 00:00:00'");
        rows.forEach(s -> {
            s.name = "b";
            s.visits = 9;
        });

        run(subscribers()
                .bulkUpdate(rows, options -> options.fields(Subscriber_.name).silent()));

        assertThat(await(subscribers().findAll()))
                .allMatch(s -> s.visits == 1
                        && "b".equals(s.name)
                        && s.updatedAt != null
                        && s.updatedAt.isBefore(s.createdAt));
        assertThat(rows).allMatch(s -> s.changed().contains("visits"));
    }

    @Test
    void writesNothingOfNothing() {
        List<Subscriber> rows = seeded(2);

        assertThat(await(subscribers().bulkUpdate(List.of()))).isZero();
        assertThat(await(subscribers().bulkUpdate(rows))).isZero();
        assertThat(statements().count()).isZero();
    }

    @Test
    void refusesAnInstanceWithoutARow() {
        subscribers()
                .bulkUpdate(List.of(subscribers().build(s -> s.email = "new@x")))
                .as(StepVerifier::create)
                .expectError(QueryException.class)
                .verify(LIMIT);
    }

    private List<Subscriber> seeded(int count) {
        run(subscribers()
                .bulkCreate(IntStream.range(0, count)
                        .mapToObj(i -> subscribers().build(s -> s.email = String.format(Locale.ROOT, "e%04d", i)))
                        .toList())
                .run());
        List<Subscriber> rows = new ArrayList<>(
                await(subscribers().orderBy(Subscriber_.id.asc()).all()));
        statements().clear();
        return rows;
    }

    private Repository<Subscriber, Long> subscribers() {
        return repository(Subscriber_.MODEL);
    }
}
