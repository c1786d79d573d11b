package org.reactiveorm.execution.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.CompiledStatement.EncodedBind;
import org.slf4j.event.Level;

class StatementLogTest {

    private static final CompiledStatement STATEMENT = new CompiledStatement(
            "select 1 where $1 = $2",
            List.of(new EncodedBind("s3cret", String.class), new EncodedBind(null, Long.class)),
            List.of());
    private static final StatementLog.Ending ENDING = new StatementLog.Ending(3, 2_000_000, null);

    private final RecordingLogger all = new RecordingLogger(Level.DEBUG);
    private final RecordingLogger slow = new RecordingLogger(Level.WARN);

    @Test
    void logsEachStatementAtDebugWithoutItsValues() {
        ended(LogOptions.DEFAULT);

        assertThat(all.lines()).containsExactly("DEBUG 3 rows, 2000 µs: select 1 where $1 = $2 -- 2 binds");
        assertThat(slow.lines()).isEmpty();
    }

    @Test
    void showsTheValuesWhereThatIsSwitchedOn() {
        ended(LogOptions.DEFAULT.binds(LogOptions.Binds.SHOWN));

        assertThat(all.lines()).containsExactly("DEBUG 3 rows, 2000 µs: select 1 where $1 = $2 -- [s3cret, null]");
    }

    @Test
    void showsTheBeginningsOfLongValues() {
        CompiledStatement statement = new CompiledStatement(
                "x", List.of(new EncodedBind(new String[] {"a".repeat(500)}, String[].class)), List.of());

        new StatementLog(LogOptions.DEFAULT.binds(LogOptions.Binds.SHOWN), all, slow)
                .ended(statement, StatementListener.NONE, ENDING);

        assertThat(all.lines().get(0)).contains("[aaa").hasSizeLessThan(200);
    }

    @Test
    void warnsOfAStatementOverTheLimit() {
        ended(LogOptions.DEFAULT.slowLimit(Duration.ofMillis(1)));

        assertThat(slow.lines())
                .containsExactly("WARN Slower than 1 ms: 3 rows, 2000 µs: select 1 where $1 = $2 -- 2 binds");
    }

    @Test
    void saysNothingOfAStatementWithinTheLimit() {
        ended(LogOptions.DEFAULT.slowLimit(Duration.ofMillis(2)));

        assertThat(slow.lines()).isEmpty();
    }

    @Test
    void tellsEveryListenerWhateverTheOtherDoes() {
        List<String> heard = new ArrayList<>();
        StatementListener failing = (sql, rows, elapsedNanos, error) -> {
            throw new IllegalStateException("no");
        };

        new StatementLog(LogOptions.DEFAULT.listener(failing), all, slow)
                .ended(STATEMENT, (sql, rows, elapsedNanos, error) -> heard.add(sql), ENDING);

        assertThat(heard).containsExactly(STATEMENT.sql());
        assertThat(all.lines()).anySatisfy(line -> assertThat(line).contains("listener failed"));
    }

    @Test
    void namesTheKindOfError() {
        StatementLog.Ending failed = new StatementLog.Ending(0, 1_000, new IllegalStateException("hidden"));

        new StatementLog(LogOptions.DEFAULT, all, slow).ended(STATEMENT, StatementListener.NONE, failed);

        assertThat(all.lines().get(0)).contains("IllegalStateException").doesNotContain("hidden");
    }

    private void ended(LogOptions options) {
        new StatementLog(options, all, slow).ended(STATEMENT, StatementListener.NONE, ENDING);
    }
}
