package org.reactiveorm;

import com.google.errorprone.annotations.CheckReturnValue;
import io.r2dbc.spi.ConnectionFactory;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.execution.GatewayHealth;
import org.reactiveorm.execution.PoolFigures;
import org.reactiveorm.execution.StatementExecutor;
import org.reactiveorm.instance.DynamicModelBuilder;
import org.reactiveorm.instance.ModelType;
import org.reactiveorm.instance.Row;
import org.reactiveorm.internal.operation.ModelRegistry;
import org.reactiveorm.schema.TableDescription;
import org.reactiveorm.schema.TruncateOptions;
import org.reactiveorm.sql.TableName;
import org.reactiveorm.transaction.Transaction;
import org.reactiveorm.transaction.TransactionOptions;
import org.reactiveorm.transaction.Transactions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One database and the models in it. Made once, shared by the whole application, closed at its end.
 *
 * <p>Making one does no I/O; connections are opened when they are needed. Publishers are as {@link Repository} says.
 */
@CheckReturnValue
public final class Orm {

    private final ModelRegistry registry;
    private final StatementExecutor executor;
    private final Transactions transactions;

    Orm(ModelRegistry registry, StatementExecutor executor, Transactions transactions) {
        this.registry = registry;
        this.executor = executor;
        this.transactions = transactions;
    }

    /**
     * An {@code Orm} with the default settings.
     *
     * @param url an R2DBC URL, such as {@code r2dbc:h2:mem:///blog}
     * @param models the models
     * @throws org.reactiveorm.error.MappingException with every mistake in the models
     */
    public static Orm connect(String url, ModelType<?, ?>... models) {
        return builder(url).models(models).build();
    }

    /** Begins an {@code Orm} for an R2DBC URL; driver options that are safe and fast are set unless the URL sets them. */
    public static OrmBuilder builder(String url) {
        return OrmBuilder.of(url);
    }

    /** Begins an {@code Orm} for a connection factory, which is pooled by the {@code Orm} and so must not be a pool itself. */
    public static OrmBuilder builder(ConnectionFactory connectionFactory) {
        return OrmBuilder.of(connectionFactory);
    }

    /**
     * The repository of a model.
     *
     * @throws org.reactiveorm.error.MappingException if the model is not one of this {@code Orm}
     */
    public <T, I> Repository<T, I> repository(ModelType<T, I> model) {
        return new Repository<>(
                registry.operations(model.definition()), model.definition().idType(), registry);
    }

    /**
     * The repository of a model, by its name.
     *
     * @throws org.reactiveorm.error.MappingException if this {@code Orm} has no model of this name; the message names the nearest
     */
    public Repository<?, ?> model(String name) {
        return repository(registry.type(name));
    }

    /**
     * The repository of a model that was defined at run time, by its name.
     *
     * @throws org.reactiveorm.error.MappingException if there is none, or if the model has a class of its own
     */
    public Repository<Row, Object> repository(String name) {
        ModelType<?, ?> type = registry.type(name);
        if (type.definition().type() != Row.class) {
            throw new MappingException("Model " + name + " has a class of its own and no rows by name; use model(\""
                    + name + "\"), or repository(" + name + "_.MODEL)");
        }
        @SuppressWarnings("unchecked") // a model of rows is made by define(…) only, and that takes any id
        ModelType<Row, Object> rows = (ModelType<Row, Object>) type;
        return repository(rows);
    }

    /** The names of all models, those of {@link #define} included. */
    public Set<String> models() {
        return registry.names();
    }

    /**
     * Adds a model that is described at run time.
     *
     * @throws org.reactiveorm.error.MappingException with every mistake in it
     */
    public Repository<Row, Object> define(String name, UnaryOperator<DynamicModelBuilder> description) {
        ModelType<Row, Object> model =
                description.apply(new DynamicModelBuilder(name)).build();
        registry.add(List.of(model));
        return repository(model);
    }

    /**
     * Adds models that refer to each other; each of them is built by a {@link DynamicModelBuilder} or generated.
     *
     * @throws org.reactiveorm.error.MappingException with every mistake in them
     */
    public void define(ModelType<?, ?>... models) {
        registry.add(List.of(models));
    }

    /**
     * This database with the tables of its models in another schema: for tenants that have a schema each. Models that name a
     * schema themselves stay in it. Connections, transactions and {@link #close} are shared.
     *
     * @throws org.reactiveorm.error.MappingException if no schema can have this name
     */
    public Orm schema(String schema) {
        return new Orm(registry.inSchema(schema), executor, transactions);
    }

    /** Creates a schema, if it does not exist; on the MySQL family that is a database. */
    public Mono<Void> createSchema(String schema) {
        return Mono.defer(() -> registry.sync().createSchema(schema));
    }

    /** Drops a schema with everything in it, if it exists; on the MySQL family that is a database. */
    public Mono<Void> dropSchema(String schema) {
        return Mono.defer(() -> registry.sync().dropSchema(schema));
    }

    /**
     * Begins a statement of SQL. Values are marked by {@code :name} or by {@code ?} and are always sent beside the text; the
     * rest of the text goes to the database as it is, so it must never be made of what users typed.
     *
     * <p>Literals, quoted names, comments and casts ({@code ::}) are left alone. Where {@code ?} is an operator, write
     * {@code ??}, or name the values.
     *
     * @throws org.reactiveorm.error.QueryException if a literal or comment does not end, if there is more than one statement, or
     *     if the text begins or ends a transaction
     */
    public Sql sql(String text) {
        return new Sql(registry.raw(), text);
    }

    /** Creates the tables and indexes that do not exist; completes when they all do. */
    public Mono<Void> sync() {
        return sync(options -> options);
    }

    /** Creates the tables and indexes that do not exist, as the options say. */
    public Mono<Void> sync(UnaryOperator<SyncOptions> options) {
        SyncOptions chosen = options.apply(SyncOptions.DEFAULT);
        Mono<Void> creation = Mono.defer(() -> registry.sync().create(registry.models()));
        return chosen.guard(registry.sync(), drop(), creation);
    }

    /**
     * Makes a trip to the database, to see that it can be reached with these credentials and speaks the expected SQL; outside a
     * transaction a trip to each reader, too.
     *
     * @return completes after the last answer; a {@link org.reactiveorm.error.ConnectionException} if there is none
     */
    public Mono<Void> authenticate() {
        return registry.catalog().authenticate();
    }

    /** The product and the version that the server reports, such as {@code PostgreSQL 15.4}. */
    public Mono<String> databaseVersion() {
        return executor.server();
    }

    /** The names of the schemas, in order, without those of the database itself; on the MySQL family these are databases. */
    public Flux<String> schemas() {
        return registry.catalog().schemas();
    }

    /** What the database says of a table; empty if there is none of this name. */
    public Mono<TableDescription> describe(TableName table) {
        return registry.catalog().describe(table);
    }

    /** Drops the tables of all models, with everything in them. */
    public Mono<Void> drop() {
        return Mono.defer(() -> registry.sync().drop(registry.models()));
    }

    /** Empties the tables of all models: {@link #truncate(UnaryOperator)} without options. */
    public Mono<Void> truncate() {
        return truncate(options -> options);
    }

    /**
     * Empties the tables of all models and junctions, all or none, as the options say: every row goes, softly deleted ones too,
     * without hooks. Takes part in the transaction, if there is one.
     *
     * <p>PostgreSQL truncates all tables at once. Elsewhere the rows are deleted table by table, those first that refer to others;
     * what refers in a circle is set to null before. There, ids begin anew only outside a transaction; inside one the result is an
     * {@link org.reactiveorm.error.UnsupportedFeatureException}.
     *
     * @return completes when all tables are empty
     * @throws org.reactiveorm.error.UnsupportedFeatureException at once, if it is to cascade and the database is not PostgreSQL
     */
    public Mono<Void> truncate(UnaryOperator<TruncateOptions> options) {
        return registry.truncation().truncate(registry.models(), options.apply(TruncateOptions.DEFAULT));
    }

    /**
     * Runs work in a transaction: committed when the work completes, rolled back when it fails, throws or is cancelled. Inside
     * another transaction of this {@code Orm} it joins that one.
     *
     * @return the result of the work, emitted after the commit; a cancel before the commit was sent rolls back, one after it
     *     leaves the outcome unknown to the caller
     */
    public <R> Mono<R> transaction(Function<Transaction, Mono<R>> work) {
        return transactions.run(TransactionOptions.DEFAULT, work);
    }

    /** As {@link #transaction(Function)}, with options. */
    public <R> Mono<R> transaction(TransactionOptions options, Function<Transaction, Mono<R>> work) {
        return transactions.run(options, work);
    }

    /**
     * As {@link #transaction(Function)} for many results, which are held back until the commit; at most 10,000 of them unless
     * configured otherwise, beyond that a {@link org.reactiveorm.error.TransactionException}.
     */
    public <R> Flux<R> transactionMany(Function<Transaction, Flux<R>> work) {
        return transactions.runMany(TransactionOptions.DEFAULT, work);
    }

    /** As {@link #transactionMany(Function)}, with options. */
    public <R> Flux<R> transactionMany(TransactionOptions options, Function<Transaction, Flux<R>> work) {
        return transactions.runMany(options, work);
    }

    /** As {@link #transaction(Function)} for many results, which are emitted as they come: a later failure takes them back. */
    public <R> Flux<R> streamUncommitted(Function<Transaction, Flux<R>> work) {
        return transactions.streamUncommitted(TransactionOptions.DEFAULT, work);
    }

    /** As {@link #streamUncommitted(Function)}, with options. */
    public <R> Flux<R> streamUncommitted(TransactionOptions options, Function<Transaction, Flux<R>> work) {
        return transactions.streamUncommitted(options, work);
    }

    /** What the gateway has done since it was made, on all servers: leases, drained cancels, forced closes. */
    public GatewayHealth health() {
        return executor.health();
    }

    /** The figures of the pool now; with readers, of the writer's. */
    public PoolFigures pool() {
        return executor.poolFigures();
    }

    /** The figures of the readers' pools now, in the order in which the readers were given; empty without readers. */
    public List<PoolFigures> readerPools() {
        return executor.readerFigures();
    }

    /** Takes no new work, waits for the connections that are in use, within a limit, and closes all. */
    public Mono<Void> close() {
        return executor.close();
    }
}
