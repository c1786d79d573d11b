package org.reactiveorm.dialect.ansi;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.ErrorKind;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.schema.ForeignKeyDefinition;
import org.reactiveorm.schema.TableDefinition;
import org.reactiveorm.schema.TruncateOptions;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.Lock;
import org.reactiveorm.sql.SelectStatement;
import org.reactiveorm.sql.Statement;
import org.reactiveorm.sql.TableName;
import org.reactiveorm.sql.raw.Lexicon;
import org.reactiveorm.sql.raw.RawStatement;

/** A dialect composed of replaceable parts; a subclass adds its types, its limits and what no other database says. */
public abstract class AnsiDialect implements Dialect {

    /** Names come from definitions, of which there are so many at the most in any sane program. */
    private static final int MOST_NAMES_KNOWN = 10_000;

    private final IdentifierRules identifiers;
    private final Set<Feature> features;
    private final ErrorTable errors;
    private final DdlRenderer ddl;
    private final BindMarkers markers;
    private final StatementCompiler compiler;
    private final Map<String, String> quoted = new ConcurrentHashMap<>();

    /** A dialect of these parts. */
    protected AnsiDialect(Parts parts) {
        this.identifiers = parts.identifiers();
        this.features = Set.copyOf(parts.features());
        this.errors = parts.errors();
        this.ddl = parts.ddl();
        this.markers = parts.clauses().markers();
        this.compiler = new StatementCompiler(this, parts.clauses());
    }

    /**
     * What a dialect is made of.
     *
     * @param identifiers how names are quoted
     * @param features what the database can do
     * @param clauses the clauses of its statements
     * @param ddl its DDL
     * @param errors its error codes
     */
    public record Parts(
            IdentifierRules identifiers, Set<Feature> features, Clauses clauses, DdlRenderer ddl, ErrorTable errors) {}

    @Override
    public final String name() {
        return identifiers.product();
    }

    @Override
    public boolean speaksTo(String product, String version) {
        return (product + " " + version).toLowerCase(Locale.ROOT).contains(name().toLowerCase(Locale.ROOT));
    }

    @Override
    public final Set<Feature> features() {
        return features;
    }

    @Override
    public final int maxIdentifierLength() {
        return identifiers.limit();
    }

    @Override
    public final String quote(String identifier) {
        String known = quoted.get(identifier);
        if (known != null) {
            return known;
        }
        String name = identifiers.quote(identifier);
        if (quoted.size() < MOST_NAMES_KNOWN) {
            quoted.put(identifier, name);
        }
        return name;
    }

    @Override
    public final CompiledStatement compile(Statement statement) {
        return compiled("", statement);
    }

    private CompiledStatement compiled(String prefix, Statement statement) {
        CompiledStatement compiled = compiler.compile(prefix, statement);
        Lock lock = statement instanceof SelectStatement select ? select.lock() : null;
        return lock == null
                ? compiled
                : new CompiledStatement(compiled.sql() + lock().text(lock), compiled.binds(), List.of());
    }

    /** What texts that people write need to know of the database. */
    protected RawClause raw() {
        return RawClause.STANDARD;
    }

    /** How a select locks its rows. */
    protected LockClause lock() {
        return LockClause.FOR;
    }

    @Override
    public final Set<Lexicon> lexicon() {
        return raw().lexicon();
    }

    @Override
    public final CompiledStatement compile(RawStatement statement) {
        return new RawCompiler(this, markers, raw()).compile("", statement);
    }

    @Override
    public final CompiledStatement explain(Statement statement) {
        return compiled(raw().explain(), statement);
    }

    @Override
    public final CompiledStatement explain(RawStatement statement) {
        return new RawCompiler(this, markers, raw()).compile(raw().explain(), statement);
    }

    /** The text and the binds of a statement, after a text that is part of the language. */
    protected final CompiledStatement compileAfter(String prefix, Statement statement) {
        return compiled(prefix, statement);
    }

    @Override
    public CompiledStatement declareCursor(String cursor, SelectStatement select) {
        throw noCursors();
    }

    @Override
    public CompiledStatement fetchCursor(String cursor, int rows) {
        throw noCursors();
    }

    @Override
    public CompiledStatement closeCursor(String cursor) {
        throw noCursors();
    }

    private UnsupportedFeatureException noCursors() {
        return new UnsupportedFeatureException(name() + " has no server cursors; read the keys ahead");
    }

    @Override
    public final List<String> createTable(TableDefinition table, List<ForeignKeyDefinition> inline) {
        return ddl.createTable(table, inline);
    }

    @Override
    public final List<String> addForeignKey(TableName table, ForeignKeyDefinition foreignKey) {
        return ddl.addForeignKey(table, foreignKey);
    }

    @Override
    public final String createSchema(String schema) {
        return ddl.createSchema(schema);
    }

    @Override
    public final String dropSchema(String schema) {
        return ddl.dropSchema(schema);
    }

    @Override
    public final List<String> dropTables(List<TableName> tables) {
        return tables.isEmpty() ? List.of() : ddl.dropTables(tables);
    }

    @Override
    public final String truncate(List<TableName> tables, TruncateOptions options) {
        return ddl.truncate(tables, options);
    }

    @Override
    public final String deleteRows(TableName table) {
        return ddl.deleteRows(table);
    }

    @Override
    public final String clearColumn(TableName table, String column) {
        return ddl.clearColumn(table, column);
    }

    @Override
    public final String restartIdentity(TableName table, String column) {
        return ddl.restartIdentity(table, column);
    }

    @Override
    public final ErrorKind classify(@Nullable String sqlState, int code) {
        return errors.classify(sqlState, code);
    }

    /** A duration in whole milliseconds that a setting can take: a part of one counts as one, for zero means no limit. */
    protected static long settingMillis(Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("A timeout must not be negative: " + timeout);
        }
        long seconds = Math.min(timeout.getSeconds(), Integer.MAX_VALUE / 1_000L);
        long millis = Duration.ofSeconds(seconds, timeout.getNano())
                .plusNanos(999_999)
                .toMillis();
        return Math.min(millis, Integer.MAX_VALUE);
    }
}
