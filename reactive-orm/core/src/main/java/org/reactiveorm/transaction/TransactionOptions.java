package org.reactiveorm.transaction;

import io.r2dbc.spi.Option;
import io.r2dbc.spi.TransactionDefinition;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a transaction is run. Immutable: every method gives a changed copy. */
public final class TransactionOptions {

    private static final int DEFAULT_MAX_RESULTS = 10_000;

    /** Read-write, as isolated as the database is by itself, without a time limit, joining an outer transaction. */
    public static final TransactionOptions DEFAULT =
            new TransactionOptions(null, false, null, null, Propagation.REQUIRED, DEFAULT_MAX_RESULTS);

    private final @Nullable Isolation isolation;
    private final boolean readOnly;
    private final @Nullable Duration timeout;
    private final @Nullable String name;
    private final Propagation propagation;
    private final int maxResults;

    private TransactionOptions(
            @Nullable Isolation isolation,
            boolean readOnly,
            @Nullable Duration timeout,
            @Nullable String name,
            Propagation propagation,
            int maxResults) {
        this.isolation = isolation;
        this.readOnly = readOnly;
        this.timeout = timeout;
        this.name = name;
        this.propagation = propagation;
        this.maxResults = maxResults;
    }

    /** Isolated so much. A transaction that joins another one must ask for the same, or for nothing. */
    public TransactionOptions isolation(Isolation level) {
        Objects.requireNonNull(level, "level");
        return new TransactionOptions(level, readOnly, timeout, name, propagation, maxResults);
    }

    /** Without writing; databases refuse a write then, except H2. */
    public TransactionOptions readOnly() {
        return new TransactionOptions(isolation, true, timeout, name, propagation, maxResults);
    }

    /** With so much time for the work; when it is up, the transaction is rolled back. Without effect on one that joins. */
    public TransactionOptions timeout(Duration limit) {
        if (limit.isZero() || limit.isNegative()) {
            throw new IllegalArgumentException("The timeout of a transaction must be longer than zero, not " + limit);
        }
        return new TransactionOptions(isolation, readOnly, limit, name, propagation, maxResults);
    }

    /** With a name for messages. */
    public TransactionOptions name(String text) {
        Objects.requireNonNull(text, "text");
        return new TransactionOptions(isolation, readOnly, timeout, text, propagation, maxResults);
    }

    /** Inside another transaction as the value says. */
    public TransactionOptions propagation(Propagation value) {
        Objects.requireNonNull(value, "value");
        return new TransactionOptions(isolation, readOnly, timeout, name, value, maxResults);
    }

    /** With at most so many results held back until the commit; 10,000 by default. */
    public TransactionOptions maxResults(int results) {
        if (results < 1) {
            throw new IllegalArgumentException("At least 1 result must be allowed, not " + results);
        }
        return new TransactionOptions(isolation, readOnly, timeout, name, propagation, results);
    }

    @Nullable Isolation isolation() {
        return isolation;
    }

    @Nullable Duration timeout() {
        return timeout;
    }

    @Nullable String name() {
        return name;
    }

    Propagation propagation() {
        return propagation;
    }

    int maxResults() {
        return maxResults;
    }

    /** The name as it stands in messages. */
    String title() {
        return name == null ? "The transaction" : "The transaction \"" + name + "\"";
    }

    TransactionDefinition definition() {
        return new Definition(isolation, readOnly);
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
