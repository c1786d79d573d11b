package org.reactiveorm.execution;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A database without a server that calls itself MariaDB, does what the text of a statement says, and notes every rule that its
 * caller breaks: a cancel that reaches it, two statements at once on a connection, a statement on a closed one.
 *
 * <p>Statements: {@code rows N}, {@code hang}, {@code stubborn} (hangs and cannot be stopped), {@code sleep MILLIS},
 * {@code fail STATE CODE}, {@code lose} (gives no result at all), {@code broken N} (fails after N rows), {@code write ID}; savepoints, {@code kill query} and whatever
 * else does nothing.
 */
public final class ScriptedDatabase implements ConnectionFactory {

    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, ScriptedConnection> open = new ConcurrentHashMap<>();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final Set<Integer> committed = ConcurrentHashMap.newKeySet();
    private final Queue<String> statements = new ConcurrentLinkedQueue<>();
    private final Random random;
    private volatile Supplier<Mono<Void>> connecting = Mono::empty;
    private volatile int maxDelayMicros;
    private volatile boolean keepsStatements;
    private volatile Mono<Void> beforeCommit = Mono.empty();
    private final AtomicBoolean failsNextBegin = new AtomicBoolean();

    /** A database whose delays follow a seed. */
    public ScriptedDatabase(long seed) {
        this.random = new Random(seed);
    }

    /** Every answer takes a random time up to this. */
    public ScriptedDatabase delayedUpTo(int micros) {
        maxDelayMicros = micros;
        return this;
    }

    /** What has to complete before a connection is there. */
    public ScriptedDatabase connecting(Supplier<Mono<Void>> before) {
        connecting = before;
        return this;
    }

    /** Keeps the texts of the statements. */
    public ScriptedDatabase keepingStatements() {
        keepsStatements = true;
        return this;
    }

    /** What has to complete before a commit is answered. */
    public void beforeCommit(Mono<Void> before) {
        beforeCommit = before;
    }

    /** Lets the next begin fail. */
    public void failingBegin() {
        failsNextBegin.set(true);
    }

    /** The rules that were broken. */
    public Queue<String> violations() {
        return violations;
    }

    /** The texts of the statements, begin, commit and rollback included. */
    public Queue<String> statements() {
        return statements;
    }

    /** The numbers whose writes were committed. */
    public Set<Integer> committed() {
        return committed;
    }

    /** How many connections are open. */
    public int open() {
        return open.size();
    }

    /** How many connections were ever opened. */
    public int opened() {
        return numbers.get();
    }

    /** Whether a statement of this text is being answered. */
    public boolean runs(String sql) {
        return open.values().stream().anyMatch(connection -> connection.runs(sql));
    }

    /** How many open connections are inside a transaction. */
    public long inTransaction() {
        return open.values().stream()
                .filter(ScriptedConnection::isInTransaction)
                .count();
    }

    /** Drops every connection, as a server does that restarts. */
    public void dropAll() {
        open.values().forEach(ScriptedConnection::drop);
    }

    @Override
    public Publisher<? extends Connection> create() {
        return Mono.defer(connecting)
                .then(Mono.defer(this::later))
                .then(Mono.fromSupplier(() -> {
                    ScriptedConnection connection = new ScriptedConnection(this, numbers.incrementAndGet());
                    open.put(connection.number(), connection);
                    return connection;
                }))
                .doOnCancel(() -> violated("a cancel reached the opening of a connection"));
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return () -> "MariaDB";
    }

    void violated(String rule) {
        violations.add(rule);
    }

    void said(String sql) {
        if (keepsStatements) {
            statements.add(sql);
        }
    }

    void commit(Set<Integer> written) {
        committed.addAll(written);
    }

    Mono<Void> beforeCommit() {
        return beforeCommit;
    }

    Mono<Void> beforeBegin() {
        return failsNextBegin.getAndSet(false) ? Mono.error(lost()) : Mono.empty();
    }

    void closed(int number) {
        open.remove(number);
    }

    void kill(int number) {
        ScriptedConnection target = open.get(number);
        if (target != null) {
            target.kill();
        }
    }

    /** Completes now, or after a random time on another thread. */
    Mono<Void> later() {
        int limit = maxDelayMicros;
        int micros;
        synchronized (random) {
            micros = limit == 0 || random.nextInt(4) == 0 ? 0 : random.nextInt(limit);
        }
        return micros == 0
                ? Mono.empty()
                : Mono.delay(Duration.ofNanos(micros * 1_000L), Schedulers.parallel())
                        .then();
    }

    static R2dbcException killed() {
        return new R2dbcTransientResourceException("Query execution was interrupted", "70100", 1317);
    }

    static R2dbcException lost() {
        return new R2dbcTransientResourceException("Connection lost", "08000", 0);
    }
}
