package org.reactiveorm.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactiveorm.dialect.Dialects;
import org.reactiveorm.error.ConnectionException;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Which server a read goes to, and what happens where one of them cannot be connected. */
class ReadersTest extends GatewayTest {

    private final ScriptedDatabase first = new ScriptedDatabase(1).keepingStatements();
    private final ScriptedDatabase second = new ScriptedDatabase(2).keepingStatements();
    private StatementExecutor reading;

    private void open(UnaryOperator<GatewayOptions> change) {
        database.keepingStatements();
        executor = StatementExecutor.create(
                database,
                List.of(first, second),
                Dialects.forProduct("MariaDB"),
                change.apply(GatewayOptions.DEFAULT
                        .cancelGrace(Duration.ofMillis(10))
                        .hardLimit(Duration.ofMillis(200))));
        reading = executor.fromReader();
    }

    @AfterEach
    void keepsTheRules() {
        assertThat(first.violations()).isEmpty();
        assertThat(second.violations()).isEmpty();
        await(() -> executor.readerFigures().stream().allMatch(pool -> pool.acquired() == 0));
        executor.close().block(LIMIT);
        assertThat(first.open() + second.open()).isZero();
    }

    private Flux<Long> read(String sql) {
        return reading.query(sql(sql), NUMBER);
    }

    private static long reads(ScriptedDatabase server) {
        return server.statements().stream()
                .filter(sql -> sql.startsWith("rows"))
                .count();
    }

    @Test
    void readsFromReadersInTurnAndWritesToTheWriter() {
        open(options -> options);
        for (int i = 0; i < 6; i++) {
            read("rows 2").blockLast(LIMIT);
        }
        reading.execute(sql("write 1")).block(LIMIT);
        executor.query(sql("rows 1"), NUMBER).blockLast(LIMIT);
        executor.fromWriter().query(sql("rows 1"), NUMBER).blockLast(LIMIT);
        assertThat(reads(first)).isEqualTo(3);
        assertThat(reads(second)).isEqualTo(3);
        assertThat(reads(database)).isEqualTo(2);
        assertThat(database.statements()).contains("write 1");
    }

    @Test
    void goesToTheReaderWithTheFewestConnectionsInUse() {
        open(options -> options);
        Disposable busy = read("hang").subscribe();
        await(() -> first.statements().contains("hang") || second.statements().contains("hang"));
        ScriptedDatabase free = first.statements().contains("hang") ? second : first;
        for (int i = 0; i < 5; i++) {
            read("rows 1").blockLast(LIMIT);
        }
        busy.dispose();
        assertThat(reads(free)).isEqualTo(5);
        awaitQuiet();
    }

    @Test
    void keepsTheReaderOfAnOperation() {
        open(options -> options);
        for (int i = 0; i < 4; i++) {
            long before = reads(first);
            reading.onOneServer(Flux.concat(read("rows 1"), read("rows 2"), read("rows 3")))
                    .blockLast(LIMIT);
            assertThat(reads(first) - before).isIn(0L, 3L);
        }
        assertThat(reads(first)).isEqualTo(6);
        assertThat(reads(second)).isEqualTo(6);
    }

    @Test
    void doesNotGoOnWithAnotherReaderInTheMiddleOfAnOperation() {
        open(options -> options);
        Flux<Long> operation = reading.onOneServer(Flux.concat(read("rows 1"), Flux.defer(() -> {
            for (ScriptedDatabase server : List.of(first, second)) {
                if (reads(server) == 1) {
                    server.connecting(() -> Mono.error(ScriptedDatabase.lost()));
                    server.dropAll();
                }
            }
            return read("rows 2");
        })));
        assertThatThrownBy(() -> operation.blockLast(LIMIT)).isInstanceOf(ConnectionException.class);
        assertThat(first.statements().contains("rows 2") || second.statements().contains("rows 2"))
                .isFalse();
        assertThat(reads(first) + reads(second)).isEqualTo(1);
    }

    @Test
    void letsAReaderRestAndThenOneCallerTryIt() throws InterruptedException {
        AtomicInteger attempts = new AtomicInteger();
        Sinks.Empty<Void> never = Sinks.empty();
        first.connecting(() -> attempts.incrementAndGet() == 1 ? Mono.error(ScriptedDatabase.lost()) : never.asMono());
        open(options -> options);
        for (int i = 0; i < 10; i++) {
            read("rows 1").blockLast(LIMIT);
        }
        assertThat(attempts).hasValue(1);
        assertThat(reads(second)).isEqualTo(10);

        Thread.sleep(5_100);
        long begin = System.nanoTime();
        Flux.range(0, 10).flatMap(i -> read("rows 1"), 4).blockLast(LIMIT);
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(4));
        assertThat(attempts).hasValue(2);
        assertThat(reads(second)).isEqualTo(20);

        never.tryEmitEmpty();
        await(() -> executor.readerFigures().get(0).idle() == 1);
        Thread.sleep(5_100);
        for (int i = 0; i < 4; i++) {
            read("rows 1").blockLast(LIMIT);
        }
        assertThat(reads(first)).isBetween(2L, 3L);
    }

    @Test
    void triesThoseThatRestWhereAllDo() {
        AtomicInteger down = new AtomicInteger(1);
        first.connecting(() -> down.get() > 0 ? Mono.error(ScriptedDatabase.lost()) : Mono.empty());
        second.connecting(() -> Mono.error(ScriptedDatabase.lost()));
        open(options -> options);
        assertThatThrownBy(() -> read("rows 1").blockLast(LIMIT))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("None of the 2 readers");
        assertThat(reads(database)).isZero();
        down.set(0);
        read("rows 1").blockLast(LIMIT);
        read("rows 1").blockLast(LIMIT);
        assertThat(reads(first)).isEqualTo(2);
    }

    @Test
    void doesNotTakeAnotherReaderForOneThatIsBusy() {
        open(options -> options.poolSize(1).acquireTimeout(Duration.ofSeconds(1)));
        List<Disposable> busy = new ArrayList<>();
        busy.add(read("hang").subscribe());
        busy.add(read("hang").subscribe());
        await(() -> first.statements().contains("hang") && second.statements().contains("hang"));
        assertThatThrownBy(() -> read("rows 1").blockLast(LIMIT))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("1 of 1 connections in use");
        busy.forEach(Disposable::dispose);
        awaitQuiet();
        read("rows 1").blockLast(LIMIT);
        assertThat(reads(first) + reads(second)).isEqualTo(1);
    }

    @Test
    void triesNoFurtherReaderForWhoHasLeft() {
        Sinks.Empty<Void> gate = Sinks.empty();
        AtomicInteger attempts = new AtomicInteger();
        for (ScriptedDatabase server : List.of(first, second)) {
            server.connecting(() -> {
                attempts.incrementAndGet();
                return gate.asMono().then(Mono.error(ScriptedDatabase.lost()));
            });
        }
        open(options -> options);
        Disposable leaving = read("rows 1").subscribe();
        await(() -> attempts.get() == 1);
        leaving.dispose();
        gate.tryEmitEmpty();
        awaitQuiet();
        assertThat(attempts).hasValue(1);
    }

    @Test
    void survivesCancelsAndFailures() {
        Random random = new Random(7);
        for (ScriptedDatabase server : List.of(first, second)) {
            server.delayedUpTo(2_000)
                    .connecting(() -> random.nextInt(3) == 0 ? Mono.error(ScriptedDatabase.lost()) : Mono.empty());
        }
        open(options -> options.poolSize(3));
        Flux.range(0, 3_000)
                .flatMap(
                        i -> reading.onOneServer(Flux.concat(read("rows 3"), read("rows 2")))
                                .takeUntilOther(Mono.delay(Duration.ofNanos(random.nextInt(4_000_000))))
                                .onErrorComplete(ConnectionException.class),
                        16)
                .blockLast(Duration.ofSeconds(60));
        awaitQuiet();
        assertThat(reads(first)).isPositive();
        assertThat(reads(second)).isPositive();
        assertThat(database.opened()).isZero();
    }
}
