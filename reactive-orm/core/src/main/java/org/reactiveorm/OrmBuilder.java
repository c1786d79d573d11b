package org.reactiveorm;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.Dialects;
import org.reactiveorm.execution.ConnectionOptions;
import org.reactiveorm.execution.GatewayOptions;
import org.reactiveorm.execution.StatementExecutor;
import org.reactiveorm.execution.log.LogOptions;
import org.reactiveorm.execution.log.StatementListener;
import org.reactiveorm.instance.ModelType;
import org.reactiveorm.internal.loading.Engine;
import org.reactiveorm.internal.loading.LoadingLimits;
import org.reactiveorm.internal.operation.ModelRegistry;
import org.reactiveorm.internal.operation.OperationContext;
import org.reactiveorm.internal.plan.MappingSettings;
import org.reactiveorm.internal.plan.cursor.CursorKey;
import org.reactiveorm.metamodel.NamingStrategy;
import org.reactiveorm.metamodel.NamingStrategy.GrammaticalNumber;
import org.reactiveorm.transaction.Transactions;

/**
 * The settings of an {@link Orm}. Not thread-safe; build on one thread.
 *
 * <p>Defaults: names in snake case, tables in the plural, timestamps kept, destroyed rows removed, a pool of 10, acquire timeout
 * 10 s, statement timeout 30 s.
 */
public final class OrmBuilder {

    private final ConnectionFactory connectionFactory;
    private final List<ConnectionFactory> readers = new ArrayList<>();
    private final List<ModelType<?, ?>> models = new ArrayList<>();
    private MappingSettings mapping = MappingSettings.DEFAULT;
    private GatewayOptions gateway = GatewayOptions.DEFAULT;
    private LoadingLimits limits = LoadingLimits.DEFAULT;
    private Clock clock = Clock.systemUTC();
    private CursorKey cursorKey = CursorKey.PUBLIC;

    private OrmBuilder(ConnectionFactory connectionFactory) {
        this.connectionFactory = Objects.requireNonNull(connectionFactory, "connectionFactory");
    }

    static OrmBuilder of(String url) {
        return new OrmBuilder(factory(url));
    }

    private static ConnectionFactory factory(String url) {
        try {
            return ConnectionFactories.get(ConnectionOptions.withDefaults(ConnectionFactoryOptions.parse(url)));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IllegalArgumentException(refusal(url));
        }
    }

    /** The words for a URL that cannot be used; the driver's own would show the password in it. */
    private static String refusal(String url) {
        int end = url.indexOf("://");
        String kind = end < 0 ? "" : " that begins with " + url.substring(0, end);
        return "The URL" + kind
                + " cannot be used. It must look like r2dbc:postgresql://user:password@host/database, and the"
                + " driver that it names must be on the class path";
    }

    static OrmBuilder of(ConnectionFactory connectionFactory) {
        return new OrmBuilder(connectionFactory);
    }

    /** As {@link #readers(ConnectionFactory...)}, by R2DBC URLs, whose driver options are set as those of the writer's URL. */
    @CanIgnoreReturnValue
    public OrmBuilder readers(String... urls) {
        for (String url : urls) {
            readers.add(factory(url));
        }
        return this;
    }

    /**
     * Adds servers that follow the first one, the writer, and that are only read from. Each has a pool of its own, as
     * {@link #gateway} says.
     *
     * <p>What is read outside a transaction comes from a reader, and so may be behind: {@link Repository#useWriter} reads what was
     * just written. All statements of one read go to the same reader, the one with the fewest connections in use. One that cannot be
     * connected rests for five seconds while the others do its work; where none is left the read fails, for the writer could not
     * carry the load of all. Writes, transactions that are not read-only and texts of SQL go to the writer.
     */
    @CanIgnoreReturnValue
    public OrmBuilder readers(ConnectionFactory... factories) {
        readers.addAll(List.of(factories));
        return this;
    }

    /** Adds models. */
    @CanIgnoreReturnValue
    public OrmBuilder models(ModelType<?, ?>... added) {
        models.addAll(List.of(added));
        return this;
    }

    /** Calls tables and columns otherwise than in snake case. */
    @CanIgnoreReturnValue
    public OrmBuilder namingStrategy(NamingStrategy naming) {
        mapping = mapping.naming(naming);
        return this;
    }

    /** Leaves the names of tables in the singular. */
    @CanIgnoreReturnValue
    public OrmBuilder singularTableNames() {
        mapping = mapping.number(GrammaticalNumber.SINGULAR);
        return this;
    }

    /** Keeps the tables of every model that does not name another one in this schema of the database. */
    @CanIgnoreReturnValue
    public OrmBuilder schema(String schema) {
        mapping = mapping.schema(Objects.requireNonNull(schema, "schema"));
        return this;
    }

    /** Keeps no timestamps in models that do not ask for them. */
    @CanIgnoreReturnValue
    public OrmBuilder withoutTimestamps() {
        mapping = mapping.timestamps(false);
        return this;
    }

    /** Keeps destroyed rows, marked, in every model that has {@code deletedAt} and does not say otherwise. */
    @CanIgnoreReturnValue
    public OrmBuilder paranoid() {
        mapping = mapping.paranoid(true);
        return this;
    }

    /** Tells the time of timestamps. */
    @CanIgnoreReturnValue
    public OrmBuilder clock(Clock newClock) {
        clock = newClock;
        return this;
    }

    /**
     * Seals the cursors of pages by a key of at least 16 bytes, the same in every process that shares them. Without one a cursor
     * that was damaged or belongs to another query is still refused, but who knows this library can make one.
     */
    @CanIgnoreReturnValue
    public OrmBuilder cursorKey(byte[] key) {
        cursorKey = CursorKey.of(key);
        return this;
    }

    /** Changes pool, timeouts and listener. */
    @CanIgnoreReturnValue
    public OrmBuilder gateway(UnaryOperator<GatewayOptions> change) {
        gateway = change.apply(gateway);
        return this;
    }

    /**
     * Logs statements that take longer at WARN, to {@code orm.slow}; zero for none, which is the default. Every statement is
     * logged at DEBUG, to {@code orm.sql}.
     */
    @CanIgnoreReturnValue
    public OrmBuilder slowStatementLimit(Duration limit) {
        return gateway(options -> options.log(log -> log.slowLimit(limit)));
    }

    /** Shows bound values in the log, up to 100 letters each: whoever reads the log reads the data. */
    @CanIgnoreReturnValue
    public OrmBuilder logBinds() {
        return gateway(options -> options.log(log -> log.binds(LogOptions.Binds.SHOWN)));
    }

    /** Is told of each statement when it has ended. */
    @CanIgnoreReturnValue
    public OrmBuilder listener(StatementListener listener) {
        return gateway(options -> options.listener(listener));
    }

    /** Changes how many rows, those of includes counted in, one read may hold at once; 20,000 by default. */
    @CanIgnoreReturnValue
    public OrmBuilder rowBudget(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("The row budget must be at least 1, not " + rows);
        }
        limits = limits.budget(rows);
        return this;
    }

    /**
     * Reads no association where it is touched: {@code get()} of a holder that was not loaded is a
     * {@link org.reactiveorm.error.NotLoadedException} signal that names the include to add. {@code find(…)} and {@code has(…)}
     * still read, for they say so.
     */
    @CanIgnoreReturnValue
    public OrmBuilder strictLoading() {
        limits = limits.strict();
        return this;
    }

    /**
     * Makes the {@code Orm}, without I/O.
     *
     * @throws org.reactiveorm.error.MappingException with every mistake in the models
     * @throws org.reactiveorm.error.UnsupportedFeatureException if no dialect speaks to the database
     * @throws IllegalArgumentException if a reader has the driver of another product
     */
    public Orm build() {
        Dialect dialect = Dialects.forProduct(connectionFactory.getMetadata().getName());
        readers.forEach(reader -> requireSame(dialect, reader));
        StatementExecutor executor = StatementExecutor.create(connectionFactory, readers, dialect, gateway);
        Transactions transactions = Transactions.create(executor);
        ModelRegistry registry = new ModelRegistry(
                mapping,
                it -> new OperationContext(new Engine(dialect, executor, limits, it), transactions, clock, cursorKey));
        registry.add(models);
        return new Orm(registry, executor, transactions);
    }

    private static void requireSame(Dialect dialect, ConnectionFactory reader) {
        String product = reader.getMetadata().getName();
        if (!Dialects.forProduct(product).name().equals(dialect.name())) {
            throw new IllegalArgumentException("A reader has the driver of " + product + ", but the SQL is made for "
                    + dialect.name() + ", as the writer's driver suggests; use the same driver for all servers");
        }
    }
}
