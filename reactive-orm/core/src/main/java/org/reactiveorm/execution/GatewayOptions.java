package org.reactiveorm.execution;

import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.reactiveorm.execution.log.LogOptions;
import org.reactiveorm.execution.log.StatementListener;

/**
 * Pool, time limits and listener of a gateway. Immutable.
 *
 * @param poolSize the most connections, 10 by default
 * @param idleTime how long an unused connection is kept, 30 min by default
 * @param acquireTimeout how long to wait for a connection, 10 s by default
 * @param statementTimeout how long one statement may run, 30 s by default; zero takes the limit away
 * @param cancelGrace how long a cancelled statement may run on before the database is asked to stop it, 50 ms by default
 * @param hardLimit how long a cancelled statement, a begin or a rollback may take before its connection is closed, 5 s by default
 * @param stallLimit how long the consumer of a plain stream may ask for nothing, 30 s by default; zero takes the limit away
 * @param closeTimeout how long closing waits for connections in use, 30 s by default
 * @param log what is told of statements, and to whom
 */
public record GatewayOptions(
        int poolSize,
        Duration idleTime,
        Duration acquireTimeout,
        Duration statementTimeout,
        Duration cancelGrace,
        Duration hardLimit,
        Duration stallLimit,
        Duration closeTimeout,
        LogOptions log) {

    /** The defaults: ten connections, ten seconds to get one, thirty for a statement. */
    public static final GatewayOptions DEFAULT = new GatewayOptions(
            10,
            Duration.ofMinutes(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMillis(50),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            LogOptions.DEFAULT);

    /** Checks the limits. */
    public GatewayOptions {
        if (poolSize < 1) {
            throw new IllegalArgumentException("The pool needs at least 1 connection, not " + poolSize);
        }
        requirePositive("idleTime", idleTime);
        requirePositive("acquireTimeout", acquireTimeout);
        requireNotNegative("statementTimeout", statementTimeout);
        requireNotNegative("cancelGrace", cancelGrace);
        requirePositive("hardLimit", hardLimit);
        requireNotNegative("stallLimit", stallLimit);
        requireNotNegative("closeTimeout", closeTimeout);
        Objects.requireNonNull(log, "log");
    }

    /** The most connections. */
    public GatewayOptions poolSize(int size) {
        return new GatewayOptions(
                size,
                idleTime,
                acquireTimeout,
                statementTimeout,
                cancelGrace,
                hardLimit,
                stallLimit,
                closeTimeout,
                log);
    }

    /** How long an unused connection is kept. */
    public GatewayOptions idleTime(Duration time) {
        return new GatewayOptions(
                poolSize,
                time,
                acquireTimeout,
                statementTimeout,
                cancelGrace,
                hardLimit,
                stallLimit,
                closeTimeout,
                log);
    }

    /** How long to wait for a connection. */
    public GatewayOptions acquireTimeout(Duration timeout) {
        return new GatewayOptions(
                poolSize, idleTime, timeout, statementTimeout, cancelGrace, hardLimit, stallLimit, closeTimeout, log);
    }

    /** How long one statement may run; zero takes the limit away. */
    public GatewayOptions statementTimeout(Duration timeout) {
        return new GatewayOptions(
                poolSize, idleTime, acquireTimeout, timeout, cancelGrace, hardLimit, stallLimit, closeTimeout, log);
    }

    /** How long a cancelled statement may run on before the database is asked to stop it. */
    public GatewayOptions cancelGrace(Duration limit) {
        return new GatewayOptions(
                poolSize, idleTime, acquireTimeout, statementTimeout, limit, hardLimit, stallLimit, closeTimeout, log);
    }

    /** How long a cancelled statement, a begin or a rollback may take before its connection is closed. */
    public GatewayOptions hardLimit(Duration limit) {
        return new GatewayOptions(
                poolSize,
                idleTime,
                acquireTimeout,
                statementTimeout,
                cancelGrace,
                limit,
                stallLimit,
                closeTimeout,
                log);
    }

    /** How long the consumer of a plain stream may ask for nothing; zero takes the limit away. */
    public GatewayOptions stallLimit(Duration limit) {
        return new GatewayOptions(
                poolSize, idleTime, acquireTimeout, statementTimeout, cancelGrace, hardLimit, limit, closeTimeout, log);
    }

    /** How long closing waits for connections in use. */
    public GatewayOptions closeTimeout(Duration timeout) {
        return new GatewayOptions(
                poolSize, idleTime, acquireTimeout, statementTimeout, cancelGrace, hardLimit, stallLimit, timeout, log);
    }

    /** Is told of each statement. */
    public GatewayOptions listener(StatementListener newListener) {
        return log(options -> options.listener(newListener));
    }

    /** Changes what is told of statements. */
    public GatewayOptions log(UnaryOperator<LogOptions> change) {
        return new GatewayOptions(
                poolSize,
                idleTime,
                acquireTimeout,
                statementTimeout,
                cancelGrace,
                hardLimit,
                stallLimit,
                closeTimeout,
                change.apply(log));
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + " must be longer than zero, not " + value);
        }
    }

    private static void requireNotNegative(String name, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative: " + value);
        }
    }
}
