package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.error.ConstraintViolationException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.hook.HookEvent;
import org.reactiveorm.hook.ModelBehaviour;
import org.reactiveorm.instance.Outcome;
import org.reactiveorm.instance.Outcome.Kind;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Subscriber;
import org.reactiveorm.test.model.Subscriber_;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** A row that is found or, where there is none, made; and whoever is overtaken finds it after all. */
public abstract class FindOrCreateContract extends Contract {

    /** For bindings. */
    protected FindOrCreateContract() {}

    @Test
    void createsARowThatIsNotThere() {
        Outcome<Subscriber> outcome = await(subscribers()
                .where(Subscriber_.email.eq("ada@x").and(Subscriber_.code.eq("A")))
                .findOrCreate(s -> {
                    s.name = "Ada";
                    s.code = "overruled";
                }));

        assertThat(outcome.isCreated()).isTrue();
        assertThat(statements().count()).isEqualTo(2);
        Subscriber read = await(subscribers().findAll().single());
        assertThat(read.email + read.code + read.name).isEqualTo("ada@xAAda");
        assertThat(outcome.instance().id).isEqualTo(read.id);
    }

    @Test
    void findsARowThatIsThere() {
        Subscriber known = await(subscribers().create(s -> s.email = "ada@x"));
        statements().clear();

        Outcome<Subscriber> outcome =
                await(subscribers().where(Subscriber_.email.eq("ada@x")).findOrCreate(s -> s.name = "never written"));

        assertThat(outcome.kind()).isEqualTo(Kind.FOUND);
        assertThat(outcome.instance().id).isEqualTo(known.id);
        assertThat(outcome.instance().name).isNull();
        assertThat(statements().count()).isEqualTo(1);
    }

    @Test
    void buildsAnInstanceThatWaitsToBeSaved() {
        Outcome<Subscriber> outcome =
                await(subscribers().where(Subscriber_.email.eq("ada@x")).findOrBuild(s -> s.name = "Ada"));

        assertThat(outcome.kind()).isEqualTo(Kind.BUILT);
        assertThat(outcome.instance().isNew()).isTrue();
        assertThat(await(subscribers().exists())).isFalse();
        run(outcome.instance().save());
        Outcome<Subscriber> again =
                await(subscribers().where(Subscriber_.email.eq("ada@x")).findOrBuild(s -> {}));
        assertThat(again.kind()).isEqualTo(Kind.FOUND);
        assertThat(again.instance().name).isEqualTo("Ada");
    }

    @Test
    void makesOneRowForManyAtOnce() {
        List<Outcome<Subscriber>> outcomes = await(many(orm(), 40));

        assertThat(outcomes).hasSize(40).filteredOn(Outcome::isCreated).hasSize(1);
        assertThat(outcomes)
                .extracting(o -> o.instance().id)
                .containsOnly(outcomes.get(0).instance().id);
        assertThat(await(subscribers().count())).isEqualTo(1);
    }

    @Test
    void makesOneRowForManyAtOnceOnOneConnection() {
        Orm small = database().open(builder -> builder.gateway(options -> options.poolSize(1)));

        List<Outcome<Subscriber>> outcomes = await(many(small, 20));

        assertThat(outcomes).hasSize(20).filteredOn(Outcome::isCreated).hasSize(1);
    }

    @Test
    void goesOnInATransactionThatWasOvertaken() {
        List<Subscriber> found = await(orm().transactionMany(tx -> subscribers()
                .count()
                .then(overtake("ada@x"))
                .thenMany(subscribers()
                        .where(Subscriber_.email.eq("ada@x"))
                        .findOrCreate(s -> s.name = "late")
                        .map(Outcome::instance))
                .concatWith(subscribers().create(s -> s.email = "after@x"))));

        assertThat(found).extracting(s -> s.email).containsExactly("ada@x", "after@x");
        assertThat(found.get(0).name).isEqualTo("early");
        assertThat(await(subscribers().count())).isEqualTo(2);
    }

    @Test
    void makesOneRowForManyTransactionsAtOnce() {
        List<Outcome<Subscriber>> outcomes = await(Flux.range(0, 12)
                .flatMap(
                        i -> orm().transaction(tx -> subscribers()
                                .where(Subscriber_.email.eq("ada@x"))
                                .findOrCreate(s -> {})),
                        12));

        assertThat(outcomes).hasSize(12).filteredOn(Outcome::isCreated).hasSize(1);
        assertThat(await(subscribers().count())).isEqualTo(1);
    }

    @Test
    void passesOnAViolationOfAnotherKey() {
        run(subscribers().create(s -> {
            s.email = "eve@x";
            s.code = "E";
        }));
        Mono<Outcome<Subscriber>> broken =
                subscribers().where(Subscriber_.email.eq("ada@x")).findOrCreate(s -> s.code = "E");

        broken.as(StepVerifier::create)
                .expectError(ConstraintViolationException.class)
                .verify(LIMIT);
        Long counted = await(orm().transaction(
                        tx -> broken.onErrorResume(ConstraintViolationException.class, violation -> Mono.empty())
                                .then(subscribers().count())));
        assertThat(counted).isEqualTo(1);
    }

    @Test
    void runsTheHooksOfACreateOnce() {
        AtomicInteger calls = new AtomicInteger();
        var model = Subscriber_.MODEL.withBehaviour(ModelBehaviour.<Subscriber>none()
                .on(HookEvent.BEFORE_CREATE, (s, event) -> Mono.fromRunnable(() -> s.name = "hooked"))
                .on(HookEvent.AFTER_CREATE, (s, event) -> Mono.fromRunnable(calls::incrementAndGet)));
        var fresh = database().openFresh(builder -> builder.models(model));
        run(fresh.orm().sync());
        var hooked = fresh.orm().repository(model).where(Subscriber_.email.eq("ada@x"));

        assertThat(await(hooked.findOrCreate(s -> {})).instance().name).isEqualTo("hooked");
        run(hooked.findOrCreate(s -> {}));

        assertThat(calls).hasValue(1);
    }

    @Test
    void refusesToFindWithoutACondition() {
        assertThatThrownBy(() -> run(authors().limit(1).findOrCreate(a -> {})))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("where");
        assertThatThrownBy(() -> run(authors()
                        .where(Author_.age.eq(1))
                        .include(Author_.posts)
                        .findOrBuild(a -> {})))
                .isInstanceOf(QueryException.class);
    }

    private Mono<Subscriber> overtake(String email) {
        return Mono.<Subscriber>fromRunnable(
                        () -> sql().execute("INSERT INTO `subscribers` (`email`, `name`, `visits`, `version`) VALUES ('"
                                + email + "', 'early', 1, 0)"))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static Flux<Outcome<Subscriber>> many(Orm orm, int times) {
        return Flux.range(0, times)
                .flatMap(
                        i -> orm.repository(Subscriber_.MODEL)
                                .where(Subscriber_.email.eq("ada@x"))
                                .findOrCreate(s -> s.points = (long) i),
                        times);
    }

    private Repository<Subscriber, Long> subscribers() {
        return repository(Subscriber_.MODEL);
    }
}
