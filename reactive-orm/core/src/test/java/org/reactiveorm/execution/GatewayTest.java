package org.reactiveorm.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Row;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.reactiveorm.dialect.Dialects;
import org.reactiveorm.sql.CompiledStatement;

/** What tests of the gateway without a database share. After each, nothing may be held, and no rule may be broken. */
public abstract class GatewayTest {

    protected static final Function<Row, Long> NUMBER = row -> row.get(0, Long.class);
    protected static final Duration LIMIT = Duration.ofSeconds(10);

    protected final ScriptedDatabase database = new ScriptedDatabase(42);
    protected StatementExecutor executor;

    protected StatementExecutor executor(UnaryOperator<GatewayOptions> change) {
        executor = StatementExecutor.create(
                database,
                Dialects.forProduct("MariaDB"),
                change.apply(GatewayOptions.DEFAULT
                        .cancelGrace(Duration.ofMillis(10))
                        .hardLimit(Duration.ofMillis(200))));
        return executor;
    }

    protected static CompiledStatement sql(String text) {
        return CompiledStatement.of(text);
    }

    protected static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    protected void awaitQuiet() {
        await(() -> executor.health().leases() == 0 && executor.poolFigures().acquired() == 0);
    }

    @AfterEach
    void nothingIsLeft() {
        if (executor != null) {
            awaitQuiet();
            assertThat(database.violations()).isEmpty();
            assertThat(database.inTransaction()).isZero();
            executor.close().block(LIMIT);
            assertThat(database.open()).isZero();
        }
    }
}
