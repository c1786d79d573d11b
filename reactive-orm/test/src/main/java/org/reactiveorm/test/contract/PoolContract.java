package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.error.ConnectionException;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** Few connections serve many: work never holds one connection while it waits for another. */
public abstract class PoolContract extends Contract {

    /** For bindings. */
    protected PoolContract() {}

    @Test
    void finishesAsManyStreamsWithIncludesAsThereAreConnections() {
        for (int size = 1; size <= 3; size++) {
            streamsFinish(size, size);
        }
    }

    @Test
    void finishesManyMoreStreamsThanThereAreConnections() {
        streamsFinish(2, 20);
    }

    @Test
    void finishesStreamsThatReadAndWriteForEachRow() {
        seedAuthors(60);
        Orm small = pooled(1);

        List<Long> counts = await(small.repository(Author_.MODEL)
                .findAll()
                .limitRate(2)
                .concatMap(
                        author -> author.update(a -> a.age = 1)
                                .then(small.repository(Author_.MODEL).count()),
                        1));

        assertThat(counts).hasSize(60);
    }

    @Test
    void servesManyTransactionsOnOneConnection() {
        Orm small = pooled(1);

        Long done = await(Flux.range(0, 200)
                .flatMap(
                        i -> small.transaction(tx -> small.repository(Author_.MODEL)
                                .create(author -> author.name = authorName(i))
                                .then(small.repository(Author_.MODEL).count())),
                        50)
                .count());

        assertThat(done).isEqualTo(200);
        assertThat(await(authors().count())).isEqualTo(200);
    }

    @Test
    void tellsThePoolsFiguresWhenNoConnectionIsToBeHad() {
        Orm small = database()
                .open(builder ->
                        builder.gateway(options -> options.poolSize(1).acquireTimeout(Duration.ofMillis(200))));

        small.transaction(tx -> Mono.fromCallable(
                                () -> small.repository(Author_.MODEL).count().block(LIMIT))
                        .subscribeOn(Schedulers.boundedElastic()))
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(ConnectionException.class)
                        .hasMessageContaining("1"))
                .verify(LIMIT);
    }

    @Test
    void opensNoConnectionBeforeThereIsWork() {
        Orm idle = pooled(3);

        assertThat(idle.pool().acquired() + idle.pool().idle()).isZero();
    }

    @Test
    void takesNoWorkWhenItIsClosed() {
        Orm closed = pooled(1);
        run(closed.repository(Author_.MODEL).count());
        run(closed.close());

        closed.repository(Author_.MODEL)
                .count()
                .as(StepVerifier::create)
                .expectError(ConnectionException.class)
                .verify(LIMIT);
    }

    @Test
    void waitsForRunningWorkWhenItIsClosed() {
        seedAuthors(10);
        Orm closing = pooled(1);
        Mono<Long> work = closing.transaction(
                tx -> closing.repository(Author_.MODEL).count().delayElement(Duration.ofMillis(300)));

        Long counted = await(Mono.zip(
                        work,
                        Mono.delay(Duration.ofMillis(100)).then(closing.close()).thenReturn(true))
                .map(both -> both.getT1()));

        assertThat(counted).isEqualTo(10);
    }

    private void streamsFinish(int connections, int streams) {
        database().clear();
        seedAuthorsWithPosts(300, 2);
        Orm small = pooled(connections);
        Flux<Author> stream = small.repository(Author_.MODEL)
                .include(Author_.posts)
                .include(Author_.team)
                .all();

        List<Long> counts =
                await(Flux.range(0, streams).flatMap(i -> stream.limitRate(16).count(), streams));

        assertThat(counts).hasSize(streams).containsOnly(300L);
    }

    private Orm pooled(int connections) {
        return database()
                .open(builder ->
                        builder.gateway(options -> options.poolSize(connections).acquireTimeout(LIMIT)));
    }
}
