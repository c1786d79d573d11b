package org.reactiveorm.dialect;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.schema.ForeignKeyDefinition;
import org.reactiveorm.schema.TableDefinition;
import org.reactiveorm.schema.TruncateOptions;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.CompiledStatement.EncodedBind;
import org.reactiveorm.sql.SelectStatement;
import org.reactiveorm.sql.Statement;
import org.reactiveorm.sql.TableName;
import org.reactiveorm.sql.expression.Direction;
import org.reactiveorm.sql.expression.NullOrder;
import org.reactiveorm.sql.raw.Lexicon;
import org.reactiveorm.sql.raw.RawStatement;
import org.reactiveorm.type.DataType;

/** One database's SQL. Implementations are immutable and safe to share. */
public interface Dialect {

    /** The product's name, as people write it. */
    String name();

    /** Whether the SQL is for a server that reports this product and this version. */
    boolean speaksTo(String product, String version);

    /** What this database can do. */
    Set<Feature> features();

    /** How many binds one statement may have. */
    int maxBinds();

    /** How many values one membership test may have in a single statement. */
    int maxMembershipValues();

    /** How many rows one insert may have, for rows of so many columns; at least 1. */
    int maxInsertRows(int columns);

    /** The longest identifier, in characters. */
    int maxIdentifierLength();

    /**
     * The name as an identifier, quoted so that it can mean nothing else.
     *
     * @throws org.reactiveorm.error.MappingException if the name is empty, too long or holds a NUL
     */
    String quote(String identifier);

    /** The transport of a data type. */
    ValueCodec codec(DataType<?> type);

    /** A value of a type in the form that the driver takes; null is SQL's NULL. */
    default EncodedBind encode(@Nullable Object value, DataType<?> type) {
        ValueCodec codec = codec(type);
        return new EncodedBind(value == null ? null : codec.encode(value), codec.wireType());
    }

    /** Where this database puts rows without a value unless told otherwise. */
    NullOrder defaultNullOrder(Direction direction);

    /** Whether values of the type sort in the same order in which they compare, so that windows can follow by value. */
    boolean isKeysetSafe(DataType<?> type);

    /** The text and the binds of a statement. */
    CompiledStatement compile(Statement statement);

    /** How a text that people write is parted. */
    Set<Lexicon> lexicon();

    /** The text and the binds of a statement that people wrote. */
    CompiledStatement compile(RawStatement statement);

    /** The statement that tells how the database would run another, in rows of text. */
    CompiledStatement explain(Statement statement);

    /** As {@link #explain(Statement)}, for a statement that people wrote. */
    CompiledStatement explain(RawStatement statement);

    /**
     * Opens a server cursor over the rows of a select.
     *
     * @param cursor the cursor's name, a plain lower-case word
     * @throws org.reactiveorm.error.UnsupportedFeatureException without {@link Feature#SERVER_CURSOR}
     */
    CompiledStatement declareCursor(String cursor, SelectStatement select);

    /** Reads the next rows of a server cursor. */
    CompiledStatement fetchCursor(String cursor, int rows);

    /** Closes a server cursor. */
    CompiledStatement closeCursor(String cursor);

    /**
     * The statements that create a table with its indexes, if it does not exist.
     *
     * @param inline the foreign keys that are part of the table; the others are added later
     */
    List<String> createTable(TableDefinition table, List<ForeignKeyDefinition> inline);

    /** Questions about the database itself. */
    Catalog catalog();

    /** How enums are made that the database knows. */
    EnumTypes enumTypes();

    /** The statements that add a foreign key to a table that exists. */
    List<String> addForeignKey(TableName table, ForeignKeyDefinition foreignKey);

    /** The statement that creates a schema, if it does not exist. */
    String createSchema(String schema);

    /** The statement that drops a schema with everything in it, if it exists. */
    String dropSchema(String schema);

    /** The statements that drop tables, first to last, whatever refers to them, if they exist. */
    List<String> dropTables(List<TableName> tables);

    /**
     * The statement that empties tables; several at once with {@link Feature#TRANSACTIONAL_TRUNCATE} only, and cascading with
     * {@link Feature#TRUNCATE_CASCADE} only.
     */
    String truncate(List<TableName> tables, TruncateOptions options);

    /** The statement that removes every row of a table. */
    String deleteRows(TableName table);

    /** The statement that takes the values of a column away. */
    String clearColumn(TableName table, String column);

    /** The statement after which the database counts a column of an empty table from 1 on. */
    String restartIdentity(TableName table, String column);

    /** The statement that limits how long each statement of a session may run; zero takes the limit away. */
    String setStatementTimeout(Duration timeout);

    /** The statements that prepare a new session, statement timeout excluded. */
    List<String> sessionSetup();

    /** What an error means; {@code sqlState} is null where the driver gives none, {@code code} is the vendor's or 0. */
    ErrorKind classify(@Nullable String sqlState, int code);

    /**
     * The vendor's code of the error that an insert with a rule for conflicts on one key ends with where the conflict is on
     * another key; 0 where that is an ordinary violation of a unique constraint.
     */
    default int otherKeyError() {
        return 0;
    }

    /**
     * What stands behind a select that is to see what others have committed since the transaction began; empty where every select
     * does, or none can.
     */
    default String currentRead() {
        return "";
    }

    /** How many rows one statement may give values of their own, for so many columns; at least 1. */
    default int maxBulkUpdateRows(int columns) {
        return Math.max(1, Math.min(100, maxBinds() / (2 * columns + 4)));
    }
}
