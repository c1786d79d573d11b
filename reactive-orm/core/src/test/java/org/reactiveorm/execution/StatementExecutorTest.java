package org.reactiveorm.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.ConnectionException;
import org.reactiveorm.error.StatementException;
import org.reactiveorm.error.TransientStatementException;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/** Statements outside a transaction. */
class StatementExecutorTest extends GatewayTest {

    @Test
    void startsNothingBeforeTheFirstRequest() {
        executor(options -> options);
        StepVerifier.create(executor.query(sql("rows 3"), NUMBER), 0)
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(50))
                .thenCancel()
                .verify(LIMIT);
        assertThat(database.opened()).isZero();
    }

    @Test
    void emitsAsMuchAsIsRequestedAndEndsWithoutFurtherDemand() {
        executor(options -> options);
        StepVerifier.create(executor.query(sql("rows 3"), NUMBER), 0)
                .thenRequest(1)
                .expectNext(1L)
                .expectNoEvent(Duration.ofMillis(50))
                .thenRequest(2)
                .expectNext(2L, 3L)
                .verifyComplete();
    }

    @Test
    void givesTheConnectionBackBeforeTheLastSignal() {
        executor(options -> options.poolSize(1));
        List<Integer> leases = new ArrayList<>();
        executor.query(sql("rows 3"), NUMBER)
                .doOnComplete(() -> leases.add(executor.health().leases()))
                .blockLast(LIMIT);
        executor.query(sql("fail 42S02 1146"), NUMBER)
                .doOnError(e -> leases.add(executor.health().leases()))
                .onErrorComplete()
                .blockLast(LIMIT);
        assertThat(leases).containsExactly(0, 0);
    }

    @Test
    void readsASecondTimeForASecondSubscriber() {
        executor(options -> options.poolSize(1));
        Flux<Long> rows = executor.query(sql("rows 2"), NUMBER);
        assertThat(rows.concatWith(rows).collectList().block(LIMIT)).containsExactly(1L, 2L, 1L, 2L);
    }

    @Test
    void givesUpTheConnectionOfALostAnswer() {
        executor(options -> options.poolSize(1));
        StepVerifier.create(executor.query(sql("lose"), NUMBER)).verifyErrorSatisfies(e -> assertThat(e)
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("lost the answer")
                .hasMessageContaining("preparedStatementCacheQueries=0"));
        assertThat(executor.query(sql("rows 1"), NUMBER).blockLast(LIMIT)).isEqualTo(1L);
        assertThat(database.opened()).isEqualTo(2);
        assertThat(database.open()).isEqualTo(1);
    }

    @Test
    void drainsAStatementThatIsCancelled() {
        executor(options -> options.poolSize(1).cancelGrace(LIMIT).hardLimit(LIMIT));
        assertThat(executor.query(sql("rows 100000"), NUMBER)
                        .take(3)
                        .collectList()
                        .block(LIMIT))
                .containsExactly(1L, 2L, 3L);
        assertThat(executor.query(sql("rows 1"), NUMBER).blockLast(LIMIT)).isEqualTo(1L);
        assertThat(executor.health().drained()).isEqualTo(1);
        assertThat(executor.health().nativeCancels()).isZero();
    }

    @Test
    void asksTheDatabaseToStopWhatRunsOn() {
        executor(options -> options.poolSize(1).hardLimit(LIMIT));
        Disposable hanging = executor.query(sql("hang"), NUMBER).subscribe();
        await(() -> database.runs("hang"));
        hanging.dispose();
        assertThat(executor.query(sql("rows 1"), NUMBER).blockLast(LIMIT)).isEqualTo(1L);
        assertThat(executor.health().nativeCancels()).isEqualTo(1);
        assertThat(executor.health().forcedCloses()).isZero();
    }

    @Test
    void closesAConnectionThatNothingElseFrees() {
        executor(options -> options.poolSize(1));
        Disposable stubborn = executor.query(sql("stubborn"), NUMBER).subscribe();
        await(() -> database.runs("stubborn"));
        stubborn.dispose();
        assertThat(executor.query(sql("rows 1"), NUMBER).blockLast(LIMIT)).isEqualTo(1L);
        assertThat(executor.health().forcedCloses()).isEqualTo(1);
        assertThat(database.opened()).isGreaterThan(2);
    }

    @Test
    void cutsAStatementThatDoesNotEndEvenWhenItsConnectionIsClosed() {
        executor(options -> options.poolSize(1));
        AtomicInteger ended = new AtomicInteger();
        Conversation conversation = new Conversation(reactor.util.context.Context.empty());
        Step<Long> deaf = new DeafStep(ended);
        DrainingFlux.step(deaf, conversation, new Counters()).subscribe();
        conversation.abort(null);
        await(() -> ended.get() == 1);
    }

    @Test
    void keepsALateStrikeFromHittingTheNextStatement() {
        executor(options -> options.poolSize(1).cancelGrace(Duration.ZERO));
        for (int i = 0; i < 200; i++) {
            Disposable short1 = executor.query(sql("sleep 1"), NUMBER).subscribe();
            long end = System.nanoTime() + 1_000_000L + (i % 20) * 20_000L;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            short1.dispose();
            assertThat(executor.query(sql("rows 1"), NUMBER).blockLast(LIMIT)).isEqualTo(1L);
        }
        assertThat(executor.health().nativeCancels()).isPositive();
    }

    @Test
    void endsWithTheErrorOfAMappingAfterTheRest() {
        executor(options -> options.poolSize(1).cancelGrace(LIMIT).hardLimit(LIMIT));
        StepVerifier.create(executor.query(sql("rows 1000"), row -> {
                    if (NUMBER.apply(row) == 3) {
                        throw new IllegalArgumentException("three");
                    }
                    return NUMBER.apply(row);
                }))
                .expectNext(1L, 2L)
                .expectErrorMessage("three")
                .verify(LIMIT);
        StepVerifier.create(executor.<Long>query(sql("rows 1000"), row -> null))
                .expectErrorMessage("The mapping of a row gave null; a stream cannot carry that")
                .verify(LIMIT);
        assertThat(executor.query(sql("rows 1"), NUMBER).blockLast(LIMIT)).isEqualTo(1L);
        assertThat(database.opened()).isEqualTo(1);
    }

    @Test
    void keepsValuesOutOfMessages() {
        executor(options -> options.poolSize(1));
        assertThatThrownBy(() -> executor.execute(sql("fail 23000 1062")).block(LIMIT))
                .hasMessageNotContaining("4711");
        assertThatThrownBy(() -> executor.execute(sql("fail 22003 1264")).block(LIMIT))
                .isInstanceOf(StatementException.class)
                .hasMessageNotContaining("4711");
        assertThatThrownBy(() -> executor.execute(sql("fail 40001 1213")).block(LIMIT))
                .isInstanceOf(TransientStatementException.class)
                .hasMessageNotContaining("4711");
    }

    @Test
    void discardsAConnectionThatWasLost() {
        executor(options -> options.poolSize(1));
        assertThatThrownBy(() -> executor.execute(sql("fail 08000 0")).block(LIMIT))
                .isInstanceOf(ConnectionException.class);
        assertThat(executor.query(sql("rows 1"), NUMBER).blockLast(LIMIT)).isEqualTo(1L);
        assertThat(database.opened()).isEqualTo(2);
    }

    @Test
    void tellsThePoolsFiguresWhenNoConnectionIsFree() {
        executor(options -> options.poolSize(2).acquireTimeout(Duration.ofMillis(100)));
        Disposable first = executor.query(sql("hang"), NUMBER).subscribe();
        Disposable second = executor.query(sql("hang"), NUMBER).subscribe();
        await(() -> executor.poolFigures().acquired() == 2);
        assertThatThrownBy(() -> executor.query(sql("rows 1"), NUMBER).blockLast(LIMIT))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("100 ms")
                .hasMessageContaining("2 of 2 connections in use, 0 idle, 1 callers waiting");
        first.dispose();
        second.dispose();
    }

    @Test
    void givesAConnectionBackThatComesTooLate() {
        Sinks.Empty<Void> gate = Sinks.empty();
        database.connecting(gate::asMono);
        executor(options -> options.poolSize(1).acquireTimeout(Duration.ofMillis(300)));
        assertThatThrownBy(() -> executor.query(sql("rows 1"), NUMBER).blockLast(LIMIT))
                .isInstanceOf(ConnectionException.class);
        gate.tryEmitEmpty();
        awaitQuiet();
        assertThat(executor.query(sql("rows 1"), NUMBER).blockLast(LIMIT)).isEqualTo(1L);
    }

    @Test
    void givesAConnectionBackWhoseSubscriberLeftWhileItWaited() {
        executor(options -> options.poolSize(1));
        Disposable holder = executor.query(sql("sleep 1000"), NUMBER).subscribe();
        await(() -> executor.poolFigures().acquired() == 1);
        for (int i = 0; i < 100; i++) {
            executor.query(sql("write 1"), NUMBER).subscribe().dispose();
        }
        assertThat(executor.query(sql("rows 1"), NUMBER).blockLast(LIMIT)).isEqualTo(1L);
        assertThat(database.committed()).isEmpty();
        holder.dispose();
    }

    @Test
    void takesTheNextConnectionWhenTheServerHasDroppedSome() {
        executor(options -> options.poolSize(5));
        Flux.range(0, 5).flatMap(i -> executor.execute(sql("sleep 20"))).blockLast(LIMIT);
        assertThat(database.opened()).isEqualTo(5);
        database.dropAll();
        assertThat(executor.query(sql("rows 1"), NUMBER).blockLast(LIMIT)).isEqualTo(1L);
    }

    @Test
    void givesUpAStatementThatOutlivesItsLimit() {
        executor(options -> options.poolSize(1).statementTimeout(Duration.ofMillis(50)));
        assertThatThrownBy(() -> executor.query(sql("hang"), NUMBER).blockLast(LIMIT))
                .isInstanceOfSatisfying(TransientStatementException.class, e -> assertThat(e.kind())
                        .isEqualTo(TransientStatementException.Kind.STATEMENT_TIMEOUT));
        assertThatThrownBy(() -> executor.query(sql("stubborn"), NUMBER).blockLast(LIMIT))
                .isInstanceOf(TransientStatementException.class);
    }

    @Test
    void givesUpAStreamWhoseConsumerStandsStill() {
        executor(options -> options.poolSize(1).stallLimit(Duration.ofMillis(100)));
        StepVerifier.create(executor.stream(sql("rows 1000"), NUMBER), 1)
                .expectNext(1L)
                .expectErrorSatisfies(e -> assertThat(e)
                        .isInstanceOf(StatementException.class)
                        .hasMessageContaining("asked for nothing for 100 ms"))
                .verify(LIMIT);
    }

    @Test
    void leavesTheLimitOfStatementsAsItWasAfterAScript() {
        database.keepingStatements();
        executor(options -> options.poolSize(1));
        executor.script(List.of("create a", "create b")).block(LIMIT);
        assertThat(executor.stream(sql("rows 1"), NUMBER).blockLast(LIMIT)).isEqualTo(1L);
        assertThat(database.statements().stream().skip(3))
                .containsExactly(
                        "set max_statement_time = 0.000",
                        "create a",
                        "set max_statement_time = 30.000",
                        "set max_statement_time = 0.000",
                        "create b",
                        "set max_statement_time = 30.000",
                        "set max_statement_time = 0.000",
                        "rows 1",
                        "set max_statement_time = 30.000");
    }

    @Test
    void tellsTheListener() {
        List<String> told = new CopyOnWriteArrayList<>();
        executor(options -> options.poolSize(1).listener((text, rows, nanos, error) -> {
            told.add(text + " " + rows + " "
                    + (error == null ? "-" : error.getClass().getSimpleName()));
            throw new IllegalStateException("listeners may fail");
        }));
        executor.query(sql("rows 3"), NUMBER).blockLast(LIMIT);
        executor.execute(sql("rows 4")).block(LIMIT);
        executor.execute(sql("fail 40001 1213")).onErrorComplete().block(LIMIT);
        executor.query(sql("rows 100"), NUMBER).take(1).blockLast(LIMIT);
        awaitQuiet();
        assertThat(told)
                .containsExactly(
                        "rows 3 3 -",
                        "rows 4 4 -",
                        "fail 40001 1213 0 " + TransientStatementException.class.getSimpleName(),
                        "rows 100 1 " + CancellationException.class.getSimpleName());
    }

    @Test
    void waitsForWorkWhenItIsClosed() {
        executor(options -> options);
        Mono<Long> work = executor.execute(sql("sleep 100"));
        Sinks.One<Long> result = Sinks.one();
        work.subscribe(result::tryEmitValue, result::tryEmitError);
        await(() -> executor.poolFigures().acquired() == 1);
        executor.close().block(LIMIT);
        assertThat(result.asMono().block(Duration.ofMillis(10))).isEqualTo(1L);
        assertThatThrownBy(() -> executor.execute(sql("rows 1")).block(LIMIT))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void closesWhatDoesNotEndWhenItIsClosed() {
        executor(options -> options.closeTimeout(Duration.ofMillis(100)));
        Sinks.One<Long> result = Sinks.one();
        executor.execute(sql("stubborn")).subscribe(result::tryEmitValue, result::tryEmitError);
        await(() -> executor.poolFigures().acquired() == 1);
        executor.close().block(LIMIT);
        assertThatThrownBy(() -> result.asMono().block(LIMIT)).isInstanceOf(ConnectionException.class);
    }

    /** A step whose source never ends, on a connection that cannot be closed. */
    private record DeafStep(AtomicInteger endings) implements Step<Long> {

        @Override
        public Flux<Long> open() {
            return Flux.never();
        }

        @Override
        public void started(Drain drain) {}

        @Override
        public Throwable missing() {
            return null;
        }

        @Override
        public Throwable failure() {
            return new IllegalStateException();
        }

        @Override
        public Mono<Void> settle(Mono<Void> ended) {
            return Mono.delay(Duration.ofMillis(20)).then();
        }

        @Override
        public Throwable translate(Throwable error) {
            return error;
        }

        @Override
        public void ended(long elements, Throwable error) {
            endings.incrementAndGet();
        }
    }
}
