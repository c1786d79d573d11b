package org.reactiveorm.transaction;

import io.r2dbc.spi.Option;
import io.r2dbc.spi.TransactionDefinition;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a transaction is run. Immutable: every method gives a changed copy. */
public final class TransactionOptions {

    private static final int DEFAULT_MAX_RESULTS = 10_000;

    /**
     * Read-write, as isolated as the database is by itself, without a time limit, joining an outer transaction, run once.
     */
    public static final TransactionOptions DEFAULT = new TransactionOptions(new State());

    private final State state;

    private TransactionOptions(State state) {
        this.state = state;
    }

    /** Isolated so much. A transaction that joins another one must ask for the same, or for nothing. */
    public TransactionOptions isolation(Isolation level) {
        State copy = state.copy();
        copy.isolation = Objects.requireNonNull(level, "level");
        return new TransactionOptions(copy);
    }

    /**
     * Without writing; databases refuse a write then, except H2. It runs on a reader, if there is one and the database refuses
     * writes, unless it is to be {@link Isolation#SERIALIZABLE} with those that write.
     */
    public TransactionOptions readOnly() {
        State copy = state.copy();
        copy.readOnly = true;
        return new TransactionOptions(copy);
    }

    /** On the writer, even if it is read-only. Without effect on one that joins. */
    public TransactionOptions useWriter() {
        State copy = state.copy();
        copy.onWriter = true;
        return new TransactionOptions(copy);
    }

    /** With so much time for the work; when it is up, the transaction is rolled back. Without effect on one that joins. */
    public TransactionOptions timeout(Duration limit) {
        if (limit.isZero() || limit.isNegative()) {
            throw new IllegalArgumentException("The timeout of a transaction must be longer than zero, not " + limit);
        }
        State copy = state.copy();
        copy.timeout = limit;
        return new TransactionOptions(copy);
    }

    /** With a name for messages. */
    public TransactionOptions name(String text) {
        State copy = state.copy();
        copy.name = Objects.requireNonNull(text, "text");
        return new TransactionOptions(copy);
    }

    /** Inside another transaction as the value says. */
    public TransactionOptions propagation(Propagation value) {
        State copy = state.copy();
        copy.propagation = Objects.requireNonNull(value, "value");
        return new TransactionOptions(copy);
    }

    /** With at most so many results held back until the commit; 10,000 by default. */
    public TransactionOptions maxResults(int results) {
        if (results < 1) {
            throw new IllegalArgumentException("At least 1 result must be allowed, not " + results);
        }
        State copy = state.copy();
        copy.maxResults = results;
        return new TransactionOptions(copy);
    }

    /** As {@link #retry(int, Duration, Duration)}, waiting about 20 ms before the first retry and a second at the most. */
    public TransactionOptions retry(int times) {
        return retry(times, Retries.FIRST_DELAY, Retries.LONGEST_DELAY);
    }

    /**
     * Runs the work again, in a new transaction, where a deadlock or a serialization failure made the database roll it back; up to
     * so many times after the first, then the error is passed on. The work must be able to be run again: what it does beside the
     * database is done each time, unless it is done in {@link Transaction#afterCommit}. A time limit holds for each run.
     *
     * <p>Nothing else is retried: not a commit whose outcome is unknown, and nothing that a program threw. No connection is
     * held between the runs, and a cancel then ends it. A transaction that joins another one, or is nested in it, passes the
     * error on, for only the outermost one can begin anew; what is emitted before the commit cannot be taken back, so
     * {@code streamUncommitted} refuses this.
     *
     * @param times how often at the most; 0 for not at all, which is the default
     * @param first about how long to wait before the first retry; the time doubles and is drawn by lot, half as long to half as
     *     long again
     * @param longest how long to wait at the most
     */
    public TransactionOptions retry(int times, Duration first, Duration longest) {
        State copy = state.copy();
        copy.retries = new Retries(times, first, longest);
        return new TransactionOptions(copy);
    }

    boolean mayRunOnReader() {
        return state.readOnly && !state.onWriter && state.isolation != Isolation.SERIALIZABLE;
    }

    @Nullable Isolation isolation() {
        return state.isolation;
    }

    @Nullable Duration timeout() {
        return state.timeout;
    }

    @Nullable String name() {
        return state.name;
    }

    Propagation propagation() {
        return state.propagation;
    }

    int maxResults() {
        return state.maxResults;
    }

    Retries retries() {
        return state.retries;
    }

    /** The name as it stands in messages. */
    String title() {
        return state.name == null ? "The transaction" : "The transaction \"" + state.name + "\"";
    }

    TransactionDefinition definition() {
        return new Definition(state.isolation, state.readOnly);
    }

    private static final class State {
        private @Nullable Isolation isolation;
        private boolean readOnly;
        private boolean onWriter;
        private @Nullable Duration timeout;
        private @Nullable String name;
        private Propagation propagation = Propagation.REQUIRED;
        private int maxResults = DEFAULT_MAX_RESULTS;
        private Retries retries = Retries.NONE;

        private State copy() {
            State copy = new State();
            copy.isolation = isolation;
            copy.readOnly = readOnly;
            copy.onWriter = onWriter;
            copy.timeout = timeout;
            copy.name = name;
            copy.propagation = propagation;
            copy.maxResults = maxResults;
            copy.retries = retries;
            return copy;
        }
    }

    private record Definition(@Nullable Isolation isolation, boolean readOnly) implements TransactionDefinition {

        @Override
        @SuppressWarnings("unchecked") // the type of a value is that of its option
        public <T> @Nullable T getAttribute(Option<T> option) {
            if (option.equals(ISOLATION_LEVEL)) {
                return isolation == null ? null : (T) isolation.level();
            }
            return option.equals(READ_ONLY) && readOnly ? (T) Boolean.valueOf(readOnly) : null;
        }
    }
}
