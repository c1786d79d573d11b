package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Repository;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Team_;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A cancel ends the work, loses no connection and never commits. */
public abstract class CancellationContract extends Contract {

    private static final long SEED = 47_11L;
    private static final int STORM = 300;

    /** For bindings. */
    protected CancellationContract() {}

    @Test
    void stormOverReads() {
        seedAuthors(1_500);
        storm(() -> authors().findAll().then());
        storm(() -> authors().findAll().limitRate(20).then());
    }

    @Test
    void stormOverIncludes() {
        seedAuthorsWithPosts(200, 3);
        storm(() -> authors()
                .include(Author_.posts)
                .include(Author_.team)
                .all()
                .limitRate(10)
                .then());
    }

    @Test
    void stormOverPlainStreams() {
        seedAuthors(1_500);
        storm(() -> authors().select(Author_.name).into(name -> name).all().then());
    }

    @Test
    void stormOverWrites() {
        seedAuthors(20);
        storm(() -> authors().create(author -> author.name = "storm").then());
        storm(() -> authors()
                .where(Author_.name.eq("storm"))
                .update(Author_.age.set(1))
                .then());
        storm(() -> authors().where(Author_.name.eq("storm")).destroy().then());
    }

    @Test
    void stormOverTransactionsLeavesNoHalfOfOne() {
        storm(() -> orm().transaction(tx -> teams().create(team -> team.name = "team " + Math.random())
                .flatMap(team -> authors()
                        .create(author -> {
                            author.name = "first";
                            author.teamId = team.id;
                        })
                        .then(authors().create(author -> {
                            author.name = "second";
                            author.teamId = team.id;
                        })))
                .then()));

        database().awaitQuiet();
        assertThat(await(authors().count()))
                .isEqualTo(2 * await(repository(Team_.MODEL).count()));
    }

    @Test
    void stormOverTimeouts() {
        seedAuthors(1_500);
        Random random = new Random(SEED);
        List<Mono<Void>> works = new ArrayList<>();
        for (int i = 0; i < STORM; i++) {
            Duration limit = Duration.ofNanos(1 + random.nextInt(6_000_000));
            works.add(
                    authors().findAll().then().timeout(limit).onErrorResume(TimeoutException.class, e -> Mono.empty()));
        }
        run(Flux.fromIterable(works).flatMap(work -> work, 8).then());
        expectAnswer();
    }

    @Test
    void neverCommitsWhatWasCancelledBeforeItsCommit() {
        for (int round = 0; round < 30; round++) {
            orm().transaction(tx ->
                            authors().create(author -> author.name = "half").then(Mono.never()))
                    .as(StepVerifier::create)
                    .expectSubscription()
                    .thenAwait(Duration.ofMillis(round))
                    .thenCancel()
                    .verify(LIMIT);
        }

        database().awaitQuiet();
        assertThat(await(authors().count())).isZero();
    }

    @Test
    void waitsForAConnectionNoLongerWhenItIsCancelled() {
        List<Mono<Long>> holders = new ArrayList<>();
        for (int i = 0; i < database().poolSize(); i++) {
            holders.add(orm().transaction(tx -> authors().count().delayElement(Duration.ofMillis(400))));
        }
        Mono<Void> impatient = Flux.range(0, 50)
                .flatMap(i -> authors().count().timeout(Duration.ofMillis(100)).onErrorReturn(-1L), 50)
                .then();

        run(Mono.when(Mono.when(holders), Mono.delay(Duration.ofMillis(50)).then(impatient)));
        expectAnswer();
    }

    @Test
    void freesTheLockOfAWaitingStatementSoon() {
        seedAuthors(1);
        Repository<Author, Long> others = database().open(builder -> builder).repository(Author_.MODEL);
        Mono<Void> impatient = others.updateAll(Author_.age.set(2))
                .timeout(Duration.ofMillis(200))
                .onErrorResume(TimeoutException.class, e -> Mono.empty())
                .then();
        long begin = System.nanoTime();

        run(orm().transaction(tx -> authors().updateAll(Author_.age.set(1)).then(impatient)));
        database().awaitQuiet();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
        assertThat(await(others.count())).isEqualTo(1);
    }

    private void storm(Supplier<Mono<Void>> work) {
        Random random = new Random(SEED);
        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < STORM; i++) {
            delays.add(Duration.ofNanos(random.nextInt(8_000_000)));
        }
        run(Flux.fromIterable(delays)
                .flatMap(delay -> Mono.defer(work).takeUntilOther(Mono.delay(delay)), 8)
                .then());
        expectAnswer();
    }

    private void expectAnswer() {
        assertThat(await(teams().exists())).isNotNull();
    }
}
