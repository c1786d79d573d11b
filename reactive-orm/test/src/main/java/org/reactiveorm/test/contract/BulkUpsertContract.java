package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Repository;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.ConstraintViolationException;
import org.reactiveorm.error.PartialWriteException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Booking;
import org.reactiveorm.test.model.Booking_;
import org.reactiveorm.test.model.Subscriber;
import org.reactiveorm.test.model.Subscriber_;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Bulk inserts of which some rows are there already. */
public abstract class BulkUpsertContract extends Contract {

    /** For bindings. */
    protected BulkUpsertContract() {}

    @Test
    void updatesDuplicatesByOneStatement() {
        run(subscribers().bulkCreate(list(0, 3, "old")).run());
        statements().clear();

        Long written = await(subscribers()
                .bulkCreate(list(1, 5, "new"))
                .updateOnDuplicate(Subscriber_.name)
                .onConflict(Subscriber_.email)
                .run());

        assertThat(written).isEqualTo(4);
        assertThat(statements().count()).isEqualTo(1);
        assertThat(await(subscribers().findAll()))
                .extracting(s -> s.email + s.name + s.version)
                .containsExactlyInAnyOrder("e000@xold0", "e001@xnew1", "e002@xnew1", "e003@xnew0", "e004@xnew0");
    }

    @Test
    void keepsTheTimestampsOfDuplicates() {
        run(subscribers().bulkCreate(list(0, 1, "old")).run());
        Subscriber before = await(subscribers().findOne());
        sql().execute("UPDATE `subscribers` SET `updated_at` = '2001-01-01 00:00:00'");

        run(subscribers()
                .bulkCreate(list(0, 1, "new"))
                .updateOnDuplicate(Subscriber_.name)
                .onConflict(Subscriber_.email)
                .run());

        Subscriber read = await(subscribers().findOne());
        assertThat(read.createdAt).isEqualTo(before.createdAt);
        assertThat(read.updatedAt).isAfterOrEqualTo(before.createdAt);
    }

    @Test
    void goesByTheIdWhereTheRowsHaveOne() {
        run(subscribers().bulkCreate(list(0, 2, "old")).run());
        List<Subscriber> copies = new ArrayList<>();
        for (Subscriber known : await(subscribers().findAll())) {
            copies.add(subscribers().build(s -> {
                s.id = known.id;
                s.email = "moved-" + known.email;
            }));
        }

        run(subscribers()
                .bulkCreate(copies)
                .updateOnDuplicate(Subscriber_.email)
                .run());

        assertThat(await(subscribers().findAll()))
                .extracting(s -> s.email)
                .containsExactlyInAnyOrder("moved-e000@x", "moved-e001@x");
    }

    @Test
    void goesByTheOnlyKeyOfTheModel() {
        run(bookings().bulkCreate(places(0, 3, "old")).run());

        run(bookings()
                .bulkCreate(places(2, 5, "new"))
                .updateOnDuplicate(Booking_.passenger)
                .run());

        assertThat(await(bookings().orderBy(Booking_.place.asc()).all()))
                .extracting(b -> b.passenger)
                .containsExactly("old", "old", "new", "new", "new");
    }

    @Test
    void writesManyRowsInChunksAllOrNothing() {
        run(subscribers().bulkCreate(list(0, 1_500, "old")).run());
        List<Subscriber> rows = list(500, 3_000, "new");

        assertThat(await(subscribers()
                        .bulkCreate(rows)
                        .updateOnDuplicate(Subscriber_.name)
                        .onConflict(Subscriber_.email)
                        .run()))
                .isEqualTo(2_500);

        assertThat(await(subscribers().where(Subscriber_.name.eq("new")).count()))
                .isEqualTo(2_500);
        assertThat(await(subscribers().count())).isEqualTo(3_000);
    }

    @Test
    void refusesRowsThatBreakAnotherKey() {
        run(subscribers().create(s -> {
            s.email = "other@x";
            s.code = "C";
        }));
        List<Subscriber> rows = list(0, 2, "new");
        rows.get(1).code = "C";

        subscribers()
                .bulkCreate(rows)
                .updateOnDuplicate(Subscriber_.name)
                .onConflict(Subscriber_.email)
                .run()
                .as(StepVerifier::create)
                .expectError(ConstraintViolationException.class)
                .verify(LIMIT);

        assertThat(await(subscribers().findAll().single()).version).isZero();
    }

    @Test
    @RequiresFeature(Feature.CONFLICT_RETURNING)
    void emitsTheRowsThatWereUpdated() {
        run(subscribers().bulkCreate(list(0, 2, "old")).run());

        List<Subscriber> rows = await(subscribers()
                .bulkCreate(list(1, 3, "new"))
                .updateOnDuplicate(Subscriber_.name)
                .onConflict(Subscriber_.email)
                .returning());

        assertThat(rows)
                .extracting(s -> s.email + s.name + s.version)
                .containsExactlyInAnyOrder("e001@xnew1", "e002@xnew0");
        assertThat(rows).allMatch(s -> s.id != null && !s.isNew());
    }

    @Test
    @RequiresFeature(Feature.IGNORED_ROWS_COUNT)
    void countsTheRowsThatWereNotIgnored() {
        run(subscribers().bulkCreate(list(0, 3, "old")).run());

        assertThat(await(subscribers()
                        .bulkCreate(list(1, 5, "new"))
                        .ignoreDuplicates()
                        .run()))
                .isEqualTo(2);
        List<Subscriber> written = await(
                subscribers().bulkCreate(list(4, 7, "newer")).ignoreDuplicates().returning());

        assertThat(written).extracting(s -> s.email).containsExactlyInAnyOrder("e005@x", "e006@x");
    }

    @Test
    void leavesDuplicatesAsTheyAre() {
        run(subscribers().bulkCreate(list(0, 3, "old")).run());
        List<Subscriber> rows = list(1, 5, "new");
        rows.get(3).code = "C";

        run(subscribers().bulkCreate(rows).ignoreDuplicates().run());
        run(subscribers()
                .bulkCreate(List.of(subscribers().build(s -> {
                    s.email = "sixth@x";
                    s.code = "C";
                })))
                .ignoreDuplicates()
                .run());

        assertThat(await(subscribers().findAll()))
                .extracting(s -> s.email + s.name + s.version)
                .containsExactlyInAnyOrder("e000@xold0", "e001@xold0", "e002@xold0", "e003@xnew0", "e004@xnew0");
    }

    @Test
    void ignoresConflictsOnTheNamedKeyOnly() {
        run(subscribers().create(s -> {
            s.email = "first@x";
            s.code = "C";
        }));
        Subscriber sameCode = subscribers().build(s -> {
            s.email = "second@x";
            s.code = "C";
        });

        run(subscribers()
                .bulkCreate(List.of(sameCode))
                .ignoreDuplicates()
                .onConflict(Subscriber_.code)
                .run());
        subscribers()
                .bulkCreate(List.of(sameCode))
                .ignoreDuplicates()
                .onConflict(Subscriber_.email)
                .run()
                .as(StepVerifier::create)
                .expectError(ConstraintViolationException.class)
                .verify(LIMIT);

        assertThat(await(subscribers().count())).isEqualTo(1);
    }

    @Test
    void ignoresNothingButDuplicates() {
        Subscriber incomplete = subscribers().build();

        subscribers()
                .bulkCreate(List.of(incomplete))
                .ignoreDuplicates()
                .run()
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                ConstraintViolationException.class, violation -> assertThat(violation.kind())
                                        .isEqualTo(ConstraintViolationException.Kind.NOT_NULL)))
                .verify(LIMIT);
    }

    @Test
    void writesNothingOfAnEmptyList() {
        assertThat(await(subscribers()
                        .bulkCreate(List.of())
                        .updateOnDuplicate(Subscriber_.name)
                        .run()))
                .isZero();
        assertThat(await(subscribers()
                        .bulkCreate(Flux.empty())
                        .ignoreDuplicates()
                        .run()))
                .isZero();
        assertThat(statements().count()).isZero();
    }

    @Test
    void takesASourceChunkByChunk() {
        run(subscribers().bulkCreate(list(0, 100, "old")).run());
        Flux<Subscriber> source =
                Flux.fromIterable(list(50, 2_050, "new")).concatWith(Flux.error(new IllegalStateException("planned")));

        Long stay = await(subscribers()
                .bulkCreate(source)
                .updateOnDuplicate(Subscriber_.name)
                .onConflict(Subscriber_.email)
                .run()
                .onErrorResume(PartialWriteException.class, partial -> Mono.just(-partial.rowsDone())));

        assertThat(stay).isNegative();
        assertThat(await(subscribers().where(Subscriber_.name.eq("new")).count()))
                .isEqualTo(-stay);
    }

    @Test
    void refusesMistakesAtOnce() {
        assertThatThrownBy(() -> run(subscribers()
                        .bulkCreate(list(0, 1, "a"))
                        .updateOnDuplicate()
                        .run()))
                .isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> run(subscribers()
                        .bulkCreate(list(0, 1, "a"))
                        .updateOnDuplicate(Subscriber_.id)
                        .run()))
                .isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> run(subscribers()
                        .bulkCreate(list(0, 1, "a"))
                        .ignoreDuplicates()
                        .onConflict(Subscriber_.name)
                        .run()))
                .isInstanceOf(QueryException.class);
    }

    private List<Subscriber> list(int from, int to, String name) {
        return new ArrayList<>(IntStream.range(from, to)
                .mapToObj(i -> subscribers().build(s -> {
                    s.email = String.format(Locale.ROOT, "e%03d@x", i);
                    s.name = name;
                }))
                .toList());
    }

    private List<Booking> places(int from, int to, String passenger) {
        return IntStream.range(from, to)
                .mapToObj(i -> bookings().build(b -> {
                    b.flightNumber = "OR1";
                    b.place = i;
                    b.passenger = passenger;
                }))
                .toList();
    }

    private Repository<Subscriber, Long> subscribers() {
        return repository(Subscriber_.MODEL);
    }

    private Repository<Booking, Long> bookings() {
        return repository(Booking_.MODEL);
    }
}
