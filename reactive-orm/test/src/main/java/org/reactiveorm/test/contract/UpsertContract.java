package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.error.ConstraintViolationException;
import org.reactiveorm.error.OptimisticLockException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.hook.HookEvent;
import org.reactiveorm.hook.ModelBehaviour;
import org.reactiveorm.instance.Outcome;
import org.reactiveorm.instance.Outcome.Kind;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Booking;
import org.reactiveorm.test.model.Booking_;
import org.reactiveorm.test.model.Country_;
import org.reactiveorm.test.model.Subscriber;
import org.reactiveorm.test.model.Subscriber_;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** One row that is inserted or, where it is there already, changed. */
public abstract class UpsertContract extends Contract {

    /** For bindings. */
    protected UpsertContract() {}

    @Test
    void insertsARowThatIsNotThere() {
        Kind kind = await(subscribers().upsert(s -> s.email = "ada@x").run());

        assertThat(kind).isEqualTo(Kind.CREATED);
        assertThat(statements().count()).isLessThanOrEqualTo(2);
        Subscriber read = await(subscribers().findOne());
        assertThat(read.email).isEqualTo("ada@x");
        assertThat(read.visits).isEqualTo(1);
        assertThat(read.version).isZero();
        assertThat(read.createdAt).isNotNull().isEqualTo(read.updatedAt);
    }

    @Test
    void changesTheRowThatIsThere() {
        Subscriber known = ada();
        statements().clear();

        Kind kind = await(subscribers()
                .upsert(s -> {
                    s.email = "ada@x";
                    s.name = "Countess";
                })
                .onConflict(Subscriber_.email)
                .run());

        assertThat(kind).isEqualTo(Kind.UPDATED);
        assertThat(statements().count()).isEqualTo(1);
        Subscriber read = await(subscribers().findOne());
        assertThat(read.id).isEqualTo(known.id);
        assertThat(read.name).isEqualTo("Countess");
    }

    @Test
    void overwritesOnlyWhatWasSet() {
        ada();

        run(subscribers().upsert(s -> s.email = "ada@x").run());

        Subscriber read = await(subscribers().findOne());
        assertThat(read.name).isEqualTo("Ada");
        assertThat(read.code).isEqualTo("A");
        assertThat(read.visits).isEqualTo(7);
    }

    @Test
    void overwritesWhatIsNamedEvenByNothing() {
        ada();

        run(subscribers()
                .upsert(s -> {
                    s.email = "ada@x";
                    s.code = "never written";
                })
                .onConflict(Subscriber_.email)
                .updating(Subscriber_.name, Subscriber_.visits)
                .run());

        Subscriber read = await(subscribers().findOne());
        assertThat(read.name).isNull();
        assertThat(read.visits).isEqualTo(1);
        assertThat(read.code).isEqualTo("A");
    }

    @Test
    void countsTheVersionAndKeepsTheTimestamps() {
        Subscriber known = ada();
        sql().execute("UPDATE `subscribers` SET `updated_at` = '2001-01-01 00:00:00'");

        run(subscribers().upsert(s -> s.email = "ada@x").run());

        Subscriber read = await(subscribers().findOne());
        assertThat(read.version).isEqualTo(known.version + 1);
        assertThat(read.createdAt).isEqualTo(known.createdAt);
        assertThat(read.updatedAt).isAfterOrEqualTo(Objects.requireNonNull(known.createdAt));
        known.update(s -> s.name = "stale")
                .as(StepVerifier::create)
                .expectError(OptimisticLockException.class)
                .verify(LIMIT);
    }

    @Test
    void leavesTheTimestampWhereItIsSilent() {
        ada();
        sql().execute("UPDATE `subscribers` SET `updated_at` = '2001-01-01 00:00:00'");
        Instant before = await(subscribers().findOne()).updatedAt;

        run(subscribers().upsert(s -> s.email = "ada@x").silent().run());

        assertThat(await(subscribers().findOne()).updatedAt).isEqualTo(before);
    }

    @Test
    void readsTheRowBack() {
        Subscriber known = ada();
        Subscriber given = subscribers().build(s -> {
            s.email = "ada@x";
            s.points = 9L;
        });

        Outcome<Subscriber> outcome = await(subscribers().upsert(given).returning());

        assertThat(outcome.kind()).isEqualTo(Kind.UPDATED);
        assertThat(outcome.isCreated()).isFalse();
        assertThat(outcome.instance()).isSameAs(given);
        assertThat(given.id).isEqualTo(known.id);
        assertThat(given.name).isEqualTo("Ada");
        assertThat(given.points).isEqualTo(9L);
        assertThat(given.version).isEqualTo(1);
        assertThat(given.isNew()).isFalse();
        assertThat(given.changed()).isEmpty();
        run(given.update(s -> s.name = "later"));
    }

    @Test
    void readsANewRowBack() {
        Outcome<Subscriber> outcome =
                await(subscribers().upsert(s -> s.email = "ada@x").returning());

        assertThat(outcome.isCreated()).isTrue();
        assertThat(outcome.instance().id).isNotNull();
        assertThat(outcome.instance().createdAt).isNotNull();
    }

    @Test
    void leavesTheInstanceAsItIsWithoutReading() {
        Subscriber given = subscribers().build(s -> s.email = "ada@x");

        run(subscribers().upsert(given).run());

        assertThat(given.isNew()).isTrue();
        assertThat(given.id).isNull();
    }

    @Test
    void goesByTheIdWhereThereIsOne() {
        var countries = repository(Country_.MODEL);
        run(countries
                .upsert(c -> {
                    c.code = "IS";
                    c.name = "Iceland";
                })
                .run());

        run(countries
                .upsert(c -> {
                    c.code = "IS";
                    c.name = "Ísland";
                })
                .run());

        assertThat(await(countries.findByPk("IS")).name).isEqualTo("Ísland");
        assertThat(await(countries.count())).isEqualTo(1);
    }

    @Test
    void goesByAKeyOfTwoAttributes() {
        run(bookings().upsert(b -> place(b, "Ada")).run());
        run(bookings()
                .upsert(b -> place(b, "Eve"))
                .onConflict(Booking_.place, Booking_.flightNumber)
                .run());

        assertThat(await(bookings().findAll())).extracting(b -> b.passenger).containsExactly("Eve");
    }

    @Test
    void acceptsARowToWhichNothingChanges() {
        Booking first =
                await(bookings().upsert(b -> place(b, "Ada")).returning()).instance();

        Outcome<Booking> again = await(bookings().upsert(b -> place(b, "Ada")).returning());
        Outcome<Booking> empty = await(bookings().upsert(b -> place(b, null)).returning());

        assertThat(again.instance().id).isEqualTo(first.id);
        assertThat(again.kind()).isIn(Kind.UPDATED, Kind.UNKNOWN);
        assertThat(empty.instance().passenger).isEqualTo("Ada");
    }

    @Test
    void refusesARowThatBreaksAnotherKey() {
        ada();
        run(subscribers().create(s -> {
            s.email = "eve@x";
            s.code = "E";
        }));

        refusesAViolation("new@x", "A");
        refusesAViolation("eve@x", "A");

        assertThat(await(subscribers().orderBy(Subscriber_.id.asc()).all()))
                .extracting(s -> s.email + s.code + s.version)
                .containsExactly("ada@xA0", "eve@xE0");
    }

    @Test
    void refusesAnOpenQuestion() {
        subscribers()
                .upsert(s -> {
                    s.email = "ada@x";
                    s.code = "A";
                })
                .run()
                .as(StepVerifier::create)
                .expectErrorSatisfies(error ->
                        assertThat(error).isInstanceOf(QueryException.class).hasMessageContaining("onConflict"))
                .verify(LIMIT);
        bookings()
                .upsert(b -> b.place = 1)
                .run()
                .as(StepVerifier::create)
                .expectError(QueryException.class)
                .verify(LIMIT);
        assertThat(statements().count()).isZero();
    }

    @Test
    void refusesWhatIsNoKeyAtOnce() {
        assertThatThrownBy(() -> run(subscribers()
                        .upsert(s -> s.email = "ada@x")
                        .onConflict(Subscriber_.name)
                        .run()))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("name");
        assertThatThrownBy(() -> run(subscribers()
                        .upsert(s -> s.email = "ada@x")
                        .updating(Subscriber_.version)
                        .run()))
                .isInstanceOf(QueryException.class);
    }

    @Test
    void refusesAnInstanceThatHasARow() {
        Subscriber known = ada();

        subscribers()
                .upsert(known)
                .run()
                .as(StepVerifier::create)
                .expectErrorSatisfies(error ->
                        assertThat(error).isInstanceOf(QueryException.class).hasMessageContaining("save"))
                .verify(LIMIT);
    }

    @Test
    void upsertsOneRowForManyAtOnce() {
        List<Kind> kinds = await(Flux.range(0, 40)
                .flatMap(
                        i -> subscribers()
                                .upsert(s -> {
                                    s.email = "ada@x";
                                    s.points = (long) i;
                                })
                                .run(),
                        40));

        assertThat(kinds).filteredOn(kind -> kind == Kind.CREATED).hasSize(1);
        assertThat(kinds).filteredOn(kind -> kind == Kind.UPDATED).hasSize(39);
        Subscriber read = await(subscribers().findAll().single());
        assertThat(read.version).isEqualTo(39);
    }

    @Test
    void readsOneRowBackForManyAtOnceOnOneConnection() {
        Orm small = database().open(builder -> builder.gateway(options -> options.poolSize(1)));

        List<Outcome<Subscriber>> outcomes = await(Flux.range(0, 20)
                .flatMap(
                        i -> small.repository(Subscriber_.MODEL)
                                .upsert(s -> s.email = "ada@x")
                                .returning(),
                        20));

        assertThat(outcomes).filteredOn(Outcome::isCreated).hasSize(1);
        assertThat(outcomes)
                .extracting(o -> o.instance().id)
                .containsOnly(outcomes.get(0).instance().id);
    }

    @Test
    void joinsATransaction() {
        orm().transaction(tx -> subscribers()
                        .upsert(s -> s.email = "ada@x")
                        .returning()
                        .then(subscribers().upsert(s -> s.email = "ada@x").run())
                        .then(Mono.error(new IllegalStateException("planned"))))
                .as(StepVerifier::create)
                .expectError(IllegalStateException.class)
                .verify(LIMIT);

        assertThat(await(subscribers().exists())).isFalse();
    }

    @Test
    void runsTheHooksOfUpsertsOnly() {
        List<HookEvent> events = new ArrayList<>();
        ModelBehaviour<Subscriber> behaviour = ModelBehaviour.none();
        for (HookEvent event : HookEvent.values()) {
            behaviour = behaviour.on(event, (instance, now) -> Mono.fromRunnable(() -> events.add(now)));
        }
        var model = Subscriber_.MODEL.withBehaviour(behaviour);
        var fresh = database().openFresh(builder -> builder.models(model));
        run(fresh.orm().sync());

        run(fresh.orm().repository(model).upsert(s -> s.email = "ada@x").returning());

        assertThat(events).containsExactly(HookEvent.BEFORE_UPSERT, HookEvent.AFTER_UPSERT);
    }

    @Test
    void writesNothingBeforeItIsSubscribed() {
        Mono<Kind> upsert = subscribers().upsert(s -> s.email = "ada@x").run();

        assertThat(statements().count()).isZero();
        assertThat(await(upsert)).isEqualTo(Kind.CREATED);
        assertThat(await(upsert)).isEqualTo(Kind.UPDATED);
    }

    private void refusesAViolation(String email, String code) {
        subscribers()
                .upsert(s -> {
                    s.email = email;
                    s.code = code;
                    s.name = "never written";
                })
                .onConflict(Subscriber_.email)
                .run()
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                ConstraintViolationException.class, violation -> assertThat(violation.kind())
                                        .isEqualTo(ConstraintViolationException.Kind.UNIQUE)))
                .verify(LIMIT);
    }

    private static void place(Booking booking, @Nullable String passenger) {
        booking.flightNumber = "OR1";
        booking.place = 12;
        booking.passenger = passenger;
    }

    private Subscriber ada() {
        return await(subscribers().create(s -> {
            s.email = "ada@x";
            s.code = "A";
            s.name = "Ada";
            s.visits = 7;
        }));
    }

    private Repository<Subscriber, Long> subscribers() {
        return repository(Subscriber_.MODEL);
    }

    private Repository<Booking, Long> bookings() {
        return repository(Booking_.MODEL);
    }
}
