package org.reactiveorm.execution.log;

import java.time.Duration;
import java.util.Objects;

/**
 * What is told of statements, and to whom. Immutable; each call returns a changed copy.
 *
 * @param listener is told of each statement
 * @param slowLimit a statement that takes longer is logged at WARN; zero for none
 * @param binds whether bound values are logged
 */
public record LogOptions(StatementListener listener, Duration slowLimit, Binds binds) {

    /** No listener, no limit, no values. */
    public static final LogOptions DEFAULT = new LogOptions(StatementListener.NONE, Duration.ZERO, Binds.MASKED);

    /** Checks the options. */
    public LogOptions {
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(binds, "binds");
        if (slowLimit.isNegative()) {
            throw new IllegalArgumentException("slowLimit must not be negative: " + slowLimit);
        }
    }

    /** Is told of each statement. */
    public LogOptions listener(StatementListener newListener) {
        return new LogOptions(newListener, slowLimit, binds);
    }

    /** A statement that takes longer is logged at WARN; zero for none. */
    public LogOptions slowLimit(Duration limit) {
        return new LogOptions(listener, limit, binds);
    }

    /** Whether bound values are logged. */
    public LogOptions binds(Binds newBinds) {
        return new LogOptions(listener, slowLimit, newBinds);
    }

    /** Whether bound values are logged. */
    public enum Binds {
        /** Only how many there are. */
        MASKED,
        /** Their beginnings: whoever reads the log reads the data. */
        SHOWN
    }
}
