package org.reactiveorm.execution;

import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionMetadata;
import io.r2dbc.spi.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.TransactionException;
import org.reactiveorm.execution.log.StatementListener;
import org.reactiveorm.sql.CompiledStatement;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * The one place where statements run.
 *
 * <p>A statement joins the transaction of the Reactor context, if that belongs to this executor; otherwise it gets a connection
 * of its own, of the writer unless rows are read {@link #fromReader}, which is given back before the last signal. Work begins at the first request. A cancel, at any time, stops the
 * emission, and the connection is given back when the statement was drained. Errors are signals, translated to
 * {@link org.reactiveorm.error.OrmException}s without bound values. Thread-safe.
 */
public final class StatementExecutor {

    private final ConnectionSource source;
    private final @Nullable Readers readers;
    private final Route route;
    private final StatementListener listener;
    private final StatementExecutor root;

    private StatementExecutor(ConnectionSource source, @Nullable Readers readers) {
        this.source = source;
        this.readers = readers;
        this.route = Route.UNSAID;
        this.listener = StatementListener.NONE;
        this.root = this;
    }

    private StatementExecutor(StatementExecutor root, Route route, StatementListener listener) {
        this.source = root.source;
        this.readers = root.readers;
        this.route = route;
        this.listener = listener;
        this.root = root;
    }

    /** The same connections and transactions; the listener is told of what is run through the result. */
    public StatementExecutor heardBy(StatementListener other) {
        return new StatementExecutor(root, route, other);
    }

    /** The same connections and transactions; rows that are read outside a transaction come from a reader, if there is one. */
    public StatementExecutor fromReader() {
        return new StatementExecutor(root, Route.READER, listener);
    }

    /** The same connections and transactions; rows come from the writer, or not at all in a transaction on a reader. */
    public StatementExecutor fromWriter() {
        return new StatementExecutor(root, Route.WRITER, listener);
    }

    /** Whether rows must come from the writer. */
    public boolean isFromWriter() {
        return route == Route.WRITER;
    }

    /** Makes an executor, without I/O. The factory must not be a pool: its connections are pooled here. */
    public static StatementExecutor create(ConnectionFactory factory, Dialect dialect, GatewayOptions options) {
        return create(factory, List.of(), dialect, options);
    }

    /**
     * As {@link #create(ConnectionFactory, Dialect, GatewayOptions)}, over several servers that have the same rows, each with a pool
     * of its own.
     */
    public static StatementExecutor create(
            ConnectionFactory writer, List<ConnectionFactory> readers, Dialect dialect, GatewayOptions options) {
        Counters counters = new Counters();
        List<ConnectionSource> sources = new ArrayList<>();
        for (ConnectionFactory reader : readers) {
            Gateway gateway = Gateway.of(reader, dialect, options, counters);
            sources.add(ConnectionSource.reader(gateway, sources.size() + 1));
        }
        return new StatementExecutor(
                ConnectionSource.writer(Gateway.of(writer, dialect, options, counters)),
                sources.isEmpty() ? null : new Readers(sources));
    }

    /**
     * Runs a statement and maps its rows, or the generated values that it asks for. Demand goes to the driver: whoever asks for
     * less than all holds the connection meanwhile.
     *
     * @param mapper is called once a row, on the driver's thread; the row is valid only in that call; what it throws ends the
     *     flux after the driver has sent the rest
     * @return the mapped rows as the database sends them
     */
    public <R> Flux<R> query(CompiledStatement statement, Function<? super Row, ? extends R> mapper) {
        return run(Call.rows(statement, Call.Kind.ROWS, mapper));
    }

    /**
     * As {@link #query}, for a consumer that takes its time: the statement has no time limit, its consumer has one, and another
     * statement of the same transaction is a {@link org.reactiveorm.error.ConnectionBusyException} while this one is open.
     */
    public <R> Flux<R> stream(CompiledStatement statement, Function<? super Row, ? extends R> mapper) {
        return run(Call.rows(statement, Call.Kind.STREAM, mapper));
    }

    /** Runs a statement; emits the number of changed rows, 0 if there are none. */
    public Mono<Long> execute(CompiledStatement statement) {
        return run(Call.changes(statement, Call.Kind.CHANGES)).reduce(0L, Long::sum);
    }

    /** Runs statements one after another on one connection, without a time limit; completes after the last. */
    public Mono<Void> script(List<String> statements) {
        return conversation(conversation -> {
                    Lane joined = lane(conversation.context());
                    if (joined != null) {
                        return joined.lease()
                                .whole(
                                        conversation,
                                        inOrder(conversation, statements, call -> joined.run(conversation, call)));
                    }
                    return Flux.usingWhen(
                            acquire(),
                            lease -> lease.whole(
                                    conversation,
                                    inOrder(conversation, statements, call -> lease.run(conversation, call))),
                            Lease::release);
                })
                .then();
    }

    private static Flux<Long> inOrder(
            Conversation conversation, List<String> statements, Function<Call<Long>, Flux<Long>> run) {
        return Flux.fromIterable(statements)
                .takeWhile(sql -> !conversation.isAborted())
                .concatMap(sql -> run.apply(unlimited(sql)), 0);
    }

    private static Call<Long> unlimited(String sql) {
        return Call.changes(CompiledStatement.of(sql), Call.Kind.UNLIMITED);
    }

    private <R> Flux<R> run(Call<R> silent) {
        Call<R> call = silent.heardBy(listener);
        return DrainingFlux.reading(
                conversation -> {
                    Lane joined = lane(conversation.context());
                    if (joined != null) {
                        return route == Route.WRITER && joined.isOnReader()
                                ? Flux.error(notOnTheWriter())
                                : joined.run(conversation, call);
                    }
                    Mono<Lease> arriving = readers != null && route == Route.READER && call.readsRows()
                            ? readers.acquire(conversation)
                            : acquire();
                    return Flux.usingWhen(arriving, lease -> lease.run(conversation, call), Lease::release);
                },
                source.gateway().counters());
    }

    private static TransactionException notOnTheWriter() {
        return new TransactionException("Rows must come from the writer, but the transaction is read-only and runs on a"
                + " reader; begin it with useWriter()");
    }

    /** What is read by one operation: all its statements go to the same server. */
    public <R> Flux<R> onOneServer(Flux<R> reads) {
        return readers == null || route != Route.READER ? reads : reads.contextWrite(readers::forOneOperation);
    }

    /** As {@link #onOneServer(Flux)}. */
    public <R> Mono<R> onOneServer(Mono<R> reads) {
        return readers == null || route != Route.READER ? reads : reads.contextWrite(readers::forOneOperation);
    }

    /**
     * Holds a conversation: work that its subscriber cannot cancel, but only abort.
     *
     * @param work makes the conversation of one subscriber; it must clean up by itself when it is aborted
     */
    public <R> Flux<R> conversation(Function<? super Conversation, ? extends Publisher<R>> work) {
        return DrainingFlux.conversation(work, source.gateway().counters());
    }

    /** Leases a connection of the writer. Only for use in a conversation, which must give it back. */
    public Mono<Lease> acquire() {
        return source.acquire();
    }

    /** As {@link #acquire()}, of a reader if there is one and the database keeps a read-only transaction from writing. */
    public Mono<Lease> acquireToRead(Conversation conversation) {
        boolean guarded = source.gateway().dialect().features().contains(Feature.READ_ONLY_TRANSACTION);
        return readers != null && guarded ? readers.acquire(conversation) : acquire();
    }

    /** The lane of a context, null outside a transaction of this executor. */
    public @Nullable Lane lane(ContextView context) {
        return context.getOrDefault(root, null);
    }

    /** The product and the version that the server reports, such as {@code PostgreSQL 15.4}; leases a connection for it. */
    public Mono<String> server() {
        return this.<String>conversation(conversation -> Flux.usingWhen(
                        acquire(),
                        lease -> {
                            ConnectionMetadata server = lease.session().getMetadata();
                            return Mono.just(server.getDatabaseProductName() + " " + server.getDatabaseVersion());
                        },
                        Lease::release))
                .next();
    }

    /** Makes a trip to every reader, one after another; nothing where there is none. */
    public Mono<Void> reachReaders() {
        Call<Boolean> answer = Call.rows(CompiledStatement.of("select 1"), Call.Kind.ROWS, row -> true);
        return this.<Boolean>conversation(conversation -> Flux.fromIterable(readerSources())
                        .takeWhile(reader -> !conversation.isAborted())
                        .concatMap(
                                reader -> Flux.usingWhen(
                                        reader.acquire(), lease -> lease.run(conversation, answer), Lease::release),
                                0))
                .then();
    }

    private List<ConnectionSource> readerSources() {
        return readers == null ? List.of() : readers.sources();
    }

    /** What the gateways to all servers have done since they were made. */
    public GatewayHealth health() {
        int leases = source.leases();
        for (ConnectionSource reader : readerSources()) {
            leases += reader.leases();
        }
        return source.gateway().counters().health(leases);
    }

    /** The figures of the writer's pool now. */
    public PoolFigures poolFigures() {
        return source.figures();
    }

    /** The figures of the readers' pools now, in the order in which the readers were given. */
    public List<PoolFigures> readerFigures() {
        return readerSources().stream().map(ConnectionSource::figures).toList();
    }

    /** Takes no new work, waits for the connections in use, within a limit, and closes all. Always completes. */
    public Mono<Void> close() {
        return Flux.fromIterable(readerSources())
                .map(ConnectionSource::close)
                .startWith(source.close())
                .flatMap(closing -> closing)
                .then();
    }

    /** Where rows come from that are read outside a transaction. */
    private enum Route {
        /** From the writer; in a transaction from wherever that runs. */
        UNSAID,
        /** From a reader, if there is one; in a transaction from wherever that runs. */
        READER,
        /** From the writer and from nowhere else. */
        WRITER
    }
}
