package org.reactiveorm.execution.log;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.CompiledStatement.EncodedBind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the loggers {@code orm.sql} (DEBUG, each statement) and {@code orm.slow} (WARN, those over the limit) and the listeners
 * of statements; none of them can do harm to a statement.
 */
public final class StatementLog {

    private static final long NANOS_A_MICROSECOND = 1_000L;
    private static final int MOST_LETTERS = 100;

    private final LogOptions options;
    private final Logger all;
    private final Logger slow;
    private final long slowNanos;

    /** A log as the options say. */
    public StatementLog(LogOptions options) {
        this(options, LoggerFactory.getLogger("orm.sql"), LoggerFactory.getLogger("orm.slow"));
    }

    StatementLog(LogOptions options, Logger all, Logger slow) {
        this.options = options;
        this.all = all;
        this.slow = slow;
        this.slowNanos = options.slowLimit().toNanos();
    }

    /**
     * A statement has ended.
     *
     * @param listener a listener of this statement alone
     */
    public void ended(CompiledStatement statement, StatementListener listener, Ending ending) {
        if (all.isDebugEnabled()) {
            all.debug("{}", describe(statement, ending));
        }
        if (slowNanos > 0 && ending.elapsedNanos() > slowNanos && slow.isWarnEnabled()) {
            slow.warn("Slower than {} ms: {}", options.slowLimit().toMillis(), describe(statement, ending));
        }
        tell(options.listener(), statement.sql(), ending);
        tell(listener, statement.sql(), ending);
    }

    private void tell(StatementListener listener, String sql, Ending ending) {
        try {
            listener.ended(sql, ending.rows(), ending.elapsedNanos(), ending.error());
        } catch (RuntimeException e) {
            all.warn("The statement listener failed", e);
        }
    }

    private String describe(CompiledStatement statement, Ending ending) {
        Throwable error = ending.error();
        StringBuilder line = new StringBuilder()
                .append(ending.rows())
                .append(" rows, ")
                .append(ending.elapsedNanos() / NANOS_A_MICROSECOND)
                .append(" µs");
        if (error != null) {
            line.append(", ").append(error.getClass().getSimpleName());
        }
        line.append(": ").append(statement.sql());
        if (!statement.binds().isEmpty()) {
            line.append(" -- ").append(binds(statement.binds()));
        }
        return line.toString();
    }

    private String binds(List<EncodedBind> binds) {
        if (options.binds() == LogOptions.Binds.MASKED) {
            return binds.size() + " binds";
        }
        StringBuilder values = new StringBuilder("[");
        for (EncodedBind bind : binds) {
            values.append(values.length() == 1 ? "" : ", ").append(shortened(bind.value()));
        }
        return values.append(']').toString();
    }

    private static String shortened(@Nullable Object value) {
        String text = value instanceof Object[] array ? Arrays.deepToString(array) : String.valueOf(value);
        return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS) + "…";
    }

    /**
     * How a statement ended.
     *
     * @param rows how many rows it gave or changed
     * @param elapsedNanos how long it took
     * @param error why it failed, null if it did not
     */
    public record Ending(long rows, long elapsedNanos, @Nullable Throwable error) {}
}
