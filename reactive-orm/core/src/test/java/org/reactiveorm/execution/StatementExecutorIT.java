package org.reactiveorm.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.Row;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactiveorm.error.StatementException;
import org.reactiveorm.sql.CompiledStatement;
import reactor.core.publisher.Flux;

/** Statements on live databases. */
class StatementExecutorIT {

    private static final Function<Row, Long> NUMBER = row -> ((Number) row.get(0)).longValue();
    private StatementExecutor executor;

    private StatementExecutor on(LiveDatabase database) {
        executor = database.executor(options -> options);
        return executor;
    }

    @AfterEach
    void close() {
        if (executor != null) {
            assertThat(executor.health().leases()).isZero();
            executor.close().block(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsWritesAndRunsScripts(LiveDatabase database) {
        on(database)
                .script(List.of(
                        "drop table if exists gateway_t", "create table gateway_t (id bigint primary key, n bigint)"))
                .block();
        assertThat(executor.execute(database.bound("insert into gateway_t values (?, ?)", 1, 2))
                        .block())
                .isEqualTo(1);
        assertThat(executor.query(database.bound("select n from gateway_t where id = ?", 1), NUMBER)
                        .collectList()
                        .block())
                .containsExactly(2L);
        assertThat(executor.query(database.numbers(5_000), NUMBER).count().block())
                .isEqualTo(5_000);
        assertThat(executor.query(database.numbers(5_000), NUMBER)
                        .take(10)
                        .collectList()
                        .block())
                .hasSize(10);
        assertThat(executor.stream(database.numbers(5_000), NUMBER).count().block())
                .isEqualTo(5_000);
        assertThatThrownBy(() -> executor.execute(CompiledStatement.of("select nonsense from nowhere"))
                        .block())
                .isInstanceOf(StatementException.class);
        assertThat(Flux.range(0, 1_000)
                        .flatMap(
                                i -> executor.query(database.numbers(3), NUMBER).count())
                        .reduce(0L, Long::sum)
                        .block())
                .isEqualTo(3_000);
    }
}
