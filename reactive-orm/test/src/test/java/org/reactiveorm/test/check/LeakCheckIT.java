package org.reactiveorm.test.check;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBufAllocator;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.test.database.H2Server;
import org.reactiveorm.test.database.SqlConsole;
import org.reactiveorm.test.database.TestDatabase;
import org.reactiveorm.test.model.Models;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Each of the checks is seen to find what it looks for. */
class LeakCheckIT {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(20);

    private TestDatabase database;
    private Orm orm;

    @BeforeEach
    void open() {
        LeakCheck.watch();
        database = new H2Server().createDatabase();
        orm = Orm.builder(database.url())
                .models(Models.all())
                .gateway(options -> options.poolSize(2))
                .build();
        orm.sync().block(LONG);
    }

    @AfterEach
    void close() {
        orm.close().block(LONG);
        database.close();
    }

    @Test
    void findsNothingWhereNothingIs() {
        LeakCheck.awaitQuiet(orm, database);
        LeakCheck.probe(orm, Mono.empty());
        LeakCheck.expectNothingFound();
    }

    @Test
    void findsAConnectionThatIsNotBack() {
        Disposable held = orm.transaction(tx -> Mono.never()).subscribe();

        assertThatThrownBy(() -> LeakCheck.awaitQuiet(orm, database, SHORT))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("did not come back");

        held.dispose();
        assertThatCode(() -> LeakCheck.awaitQuiet(orm, database)).doesNotThrowAnyException();
    }

    @Test
    void findsATransactionThatIsOpen() {
        try (SqlConsole session = SqlConsole.open(database.url())) {
            session.execute("SET AUTOCOMMIT FALSE", "INSERT INTO `teams` (`name`) VALUES ('left open')");

            assertThatThrownBy(() -> LeakCheck.awaitQuiet(orm, database, SHORT))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("still open on the server");
            session.execute("ROLLBACK");
        }
    }

    @Test
    void findsAConnectionThatDoesNotAnswer() {
        assertThatThrownBy(() -> LeakCheck.probe(orm, Mono.never(), SHORT))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("2 of 2 pooled connections do not answer");
    }

    @Test
    void findsAThreadThatIsParked() {
        assertThatThrownBy(() -> Mono.fromRunnable(LeakCheckIT::park)
                        .subscribeOn(Schedulers.parallel())
                        .block(LONG))
                .hasStackTraceContaining("Blocking call");

        assertThatThrownBy(LeakCheck::expectNothingFound)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was parked");
    }

    @Test
    void findsABufferThatWasForgotten() {
        forget();
        long end = System.nanoTime() + LONG.toNanos();

        assertThatThrownBy(() -> {
                    while (System.nanoTime() < end) {
                        System.gc();
                        ByteBufAllocator.DEFAULT.directBuffer(16).release();
                        LeakCheck.expectNothingFound();
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("LEAK");
    }

    private static void forget() {
        ByteBufAllocator.DEFAULT.directBuffer(16).writeLong(1);
    }

    private static void park() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
