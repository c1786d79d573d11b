package org.reactiveorm.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.ConnectionBusyException;
import org.reactiveorm.error.TransactionException;
import org.reactiveorm.error.TransientStatementException;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/** Statements that share a connection. */
class LaneTest extends GatewayTest {

    private static final int MANY = 50_000;

    private <R> Flux<R> inLane(Function<Lane, Flux<R>> work) {
        return executor.conversation(conversation -> Flux.usingWhen(
                executor.acquire().map(Lane::new),
                lane -> Flux.defer(() -> work.apply(lane)).contextWrite(context -> context.put(executor, lane)),
                lane -> lane.finish("over").then(Mono.defer(lane.lease()::release))));
    }

    @Test
    void runsManyStatementsAtOnceOneAfterAnother() {
        executor(options -> options.poolSize(1));
        assertThat(inLane(lane -> Flux.range(0, MANY).flatMap(i -> executor.execute(sql("rows 1")), MANY))
                        .count()
                        .block(LIMIT))
                .isEqualTo(MANY);
        database.delayedUpTo(20);
        assertThat(inLane(lane -> Flux.range(0, 1_000).flatMap(i -> executor.execute(sql("rows 1")), 256))
                        .count()
                        .block(LIMIT))
                .isEqualTo(1_000);
    }

    @Test
    void leavesOutWhatWasCancelledWhileItWaited() {
        database.keepingStatements();
        executor(options -> options.poolSize(1));
        inLane(lane -> {
                    Flux<Long> first = executor.query(sql("sleep 1000"), NUMBER);
                    Mono<Long> second = executor.execute(sql("write 1")).timeout(Duration.ofMillis(10), Mono.empty());
                    Mono<Long> third = executor.execute(sql("write 3"));
                    return Flux.merge(first, second, third);
                })
                .blockLast(LIMIT);
        assertThat(database.committed()).containsExactly(3);
    }

    @Test
    void lendsABufferToASlowReaderWhenAStatementWaits() {
        executor(options -> options.poolSize(1));
        List<Long> seen = new ArrayList<>();
        inLane(lane -> executor.query(sql("rows 600"), NUMBER)
                        .concatMap(
                                outer -> executor.query(sql("rows 2"), NUMBER).map(inner -> outer), 1))
                .doOnNext(seen::add)
                .blockLast(LIMIT);
        assertThat(seen).hasSize(1_200).isSorted();
    }

    @Test
    void refusesToBufferWithoutEnd() {
        executor(options -> options.poolSize(1));
        assertThatThrownBy(() -> inLane(lane -> executor.query(sql("rows 20000"), NUMBER)
                                .concatMap(outer -> executor.query(sql("rows 2"), NUMBER), 1))
                        .blockLast(LIMIT))
                .isInstanceOf(ConnectionBusyException.class)
                .hasMessageContaining("10000");
    }

    @Test
    void refusesAStatementBehindAnOpenStreamAndNotBehindAnEndedOne() {
        executor(options -> options.poolSize(1));
        assertThatThrownBy(() -> inLane(lane -> executor.stream(sql("rows 3"), NUMBER)
                                .concatMap(outer -> executor.query(sql("rows 2"), NUMBER), 1))
                        .blockLast(LIMIT))
                .isInstanceOf(ConnectionBusyException.class);
        assertThat(inLane(lane -> executor.stream(sql("rows 3000"), NUMBER)
                                .take(1)
                                .thenMany(executor.query(sql("rows 2"), NUMBER)))
                        .collectList()
                        .block(LIMIT))
                .containsExactly(1L, 2L);
    }

    @Test
    void doesNotLetTheDatabaseStopAStatementOfALivingTransaction() {
        executor(options -> options.poolSize(1).hardLimit(LIMIT));
        inLane(lane -> executor.query(sql("sleep 500"), NUMBER)
                        .timeout(Duration.ofMillis(10), Flux.empty())
                        .thenMany(executor.query(sql("rows 2"), NUMBER)))
                .blockLast(LIMIT);
        assertThat(executor.health().nativeCancels()).isZero();
    }

    @Test
    void stopsAStatementThatIsCancelledInALivingTransactionAtTheHardLimit() {
        executor(options -> options.poolSize(1));
        inLane(lane -> executor.query(sql("hang"), NUMBER)
                        .timeout(Duration.ofMillis(10), Flux.empty())
                        .thenMany(executor.query(sql("rows 2"), NUMBER)))
                .blockLast(LIMIT);
        assertThat(executor.health().nativeCancels()).isEqualTo(1);
    }

    @Test
    void takesNothingAfterItsEnd() {
        executor(options -> options.poolSize(1));
        Sinks.One<Lane> leaked = Sinks.one();
        inLane(lane -> {
                    leaked.tryEmitValue(lane);
                    return Flux.<Long>empty();
                })
                .blockLast(LIMIT);
        Lane ended = leaked.asMono().block(LIMIT);
        StepVerifier.create(executor.query(sql("rows 1"), NUMBER).contextWrite(c -> c.put(executor, ended)))
                .expectErrorSatisfies(e ->
                        assertThat(e).isInstanceOf(TransactionException.class).hasMessage("over"))
                .verify(LIMIT);
    }

    @Test
    void givesUpWhatRunsAtItsEnd() {
        executor(options -> options.poolSize(1));
        Sinks.One<Long> outcome = Sinks.one();
        inLane(lane -> Flux.<Long>deferContextual(context -> {
                    Disposable detached = executor.execute(sql("sleep 1000"))
                            .contextWrite(context)
                            .subscribe(outcome::tryEmitValue, outcome::tryEmitError);
                    assertThat(detached.isDisposed()).isFalse();
                    return Flux.empty();
                }))
                .blockLast(LIMIT);
        assertThatThrownBy(() -> outcome.asMono().block(LIMIT)).isInstanceOf(TransactionException.class);
    }

    @Test
    void refusesStatementsAfterTheDatabaseHasEndedTheTransaction() {
        executor(options -> options.poolSize(1));
        StepVerifier.create(inLane(lane -> executor.execute(sql("fail 40001 1213"))
                        .onErrorResume(TransientStatementException.class, e -> Mono.empty())
                        .thenMany(executor.execute(sql("write 1")))))
                .expectErrorSatisfies(e -> assertThat(e)
                        .isInstanceOf(TransactionException.class)
                        .hasCauseInstanceOf(TransientStatementException.class))
                .verify(LIMIT);
        assertThat(database.committed()).isEmpty();
    }
}
