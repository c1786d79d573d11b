package org.reactiveorm.dialect.postgres;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.reactiveorm.dialect.Catalog;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.EnumTypes;
import org.reactiveorm.dialect.ErrorKind;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.dialect.ansi.AnsiDialect;
import org.reactiveorm.dialect.ansi.BindMarkers;
import org.reactiveorm.dialect.ansi.Clauses;
import org.reactiveorm.dialect.ansi.ErrorTable;
import org.reactiveorm.dialect.ansi.IdentifierRules;
import org.reactiveorm.dialect.ansi.LikeClause;
import org.reactiveorm.dialect.ansi.RawClause;
import org.reactiveorm.dialect.codec.AskingCodec;
import org.reactiveorm.dialect.codec.BooleanCodec;
import org.reactiveorm.dialect.codec.BytesCodec;
import org.reactiveorm.dialect.codec.CharCodec;
import org.reactiveorm.dialect.codec.CodecTable;
import org.reactiveorm.dialect.codec.DateCodec;
import org.reactiveorm.dialect.codec.DateTimeCodec;
import org.reactiveorm.dialect.codec.DecimalCodec;
import org.reactiveorm.dialect.codec.DoubleCodec;
import org.reactiveorm.dialect.codec.EnumCodec;
import org.reactiveorm.dialect.codec.FloatCodec;
import org.reactiveorm.dialect.codec.InstantCodec;
import org.reactiveorm.dialect.codec.IntegerCodec;
import org.reactiveorm.dialect.codec.JsonCodec;
import org.reactiveorm.dialect.codec.LongCodec;
import org.reactiveorm.dialect.codec.NativeTextCodec;
import org.reactiveorm.dialect.codec.RangeCodec;
import org.reactiveorm.dialect.codec.ShortCodec;
import org.reactiveorm.dialect.codec.StringCodec;
import org.reactiveorm.dialect.codec.TimeCodec;
import org.reactiveorm.dialect.codec.TypeLimits;
import org.reactiveorm.dialect.codec.UuidCodec;
import org.reactiveorm.dialect.codec.YearRange;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.SelectStatement;
import org.reactiveorm.sql.expression.Direction;
import org.reactiveorm.sql.expression.NullOrder;
import org.reactiveorm.sql.raw.Lexicon;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.Inet;
import org.reactiveorm.type.MacAddress;
import org.reactiveorm.type.TypeKind;

/** PostgreSQL. */
public final class PostgresDialect extends AnsiDialect {

    private static final String NAME = "PostgreSQL";
    /** Longer names are not refused by the server but cut, so that two names may become one. */
    private static final int MAX_IDENTIFIER_BYTES = 63;

    private static final int MAX_BINDS = 65_535;
    private static final int MAX_MEMBERSHIP_VALUES = 50_000;
    private static final int MAX_INSERT_ROWS = 5_000;
    private static final int MAX_DIGITS = 1_000;

    private static final YearRange TIMESTAMP_YEARS = new YearRange(-4712, 294_275);

    private static final CodecTable CODECS = CodecTable.of(
                    NAME, new TypeLimits(10_485_760, 10_485_760, Integer.MAX_VALUE, MAX_DIGITS, MAX_DIGITS))
            .with(TypeKind.TINYINT, RangeCodec::of)
            .with(TypeKind.MEDIUMINT, RangeCodec::of)
            .with(TypeKind.SMALLINT, ShortCodec.INSTANCE)
            .with(TypeKind.INTEGER, IntegerCodec.INSTANCE)
            .with(TypeKind.BIGINT, LongCodec.INSTANCE)
            .with(TypeKind.FLOAT, FloatCodec.INSTANCE)
            .with(TypeKind.DOUBLE, DoubleCodec.ANY)
            .with(TypeKind.STRING, StringCodec.INSTANCE)
            .with(TypeKind.CHAR, CharCodec.INSTANCE)
            .with(TypeKind.BINARY, BytesCodec::of)
            .with(TypeKind.BLOB, BytesCodec::of)
            .with(TypeKind.TEXT, StringCodec.INSTANCE)
            .with(TypeKind.BOOLEAN, BooleanCodec.INSTANCE)
            .with(TypeKind.INSTANT, AskingCodec.by(InstantCodec.within(TIMESTAMP_YEARS)))
            .with(TypeKind.DATE_TIME, DateTimeCodec.within(TIMESTAMP_YEARS))
            .with(TypeKind.TIME, TimeCodec::of)
            .with(TypeKind.DATE, new DateCodec(new YearRange(-4712, 5_874_896)))
            .with(TypeKind.DECIMAL, DecimalCodec.upTo(MAX_DIGITS, MAX_DIGITS))
            .with(TypeKind.UUID, UuidCodec.INSTANCE)
            .with(TypeKind.JSON, JsonCodec.marked("::jsonb"))
            .with(TypeKind.ENUM, EnumCodec::of)
            .with(TypeKind.NATIVE_ENUM, PostgresDialect::nativeEnum)
            .with(TypeKind.NATIVE, PostgresDialect::asText)
            .with(TypeKind.CASE_INSENSITIVE, new NativeTextCodec("::citext", ValueCodec.PLAIN_READING))
            .with(TypeKind.RANGE, RangeText::codec)
            .with(TypeKind.HSTORE, new SpelledCodec(DataType.HSTORE, HstoreText::spell, HstoreText::read))
            .with(TypeKind.INET, new SpelledCodec(DataType.INET, Object::toString, Inet::parse))
            .with(TypeKind.CIDR, new SpelledCodec(DataType.CIDR, PostgresDialect::network, Inet::parse))
            .with(TypeKind.MACADDR, new SpelledCodec(DataType.MACADDR, Object::toString, MacAddress::parse))
            .with(TypeKind.ARRAY, PostgresDialect::array);

    private static final ErrorTable ERRORS = ErrorTable.standard()
            .states(ErrorKind.UNIQUE, "23505")
            .states(ErrorKind.FOREIGN_KEY, "23503", "23001")
            .states(ErrorKind.NOT_NULL, "23502")
            .states(ErrorKind.CHECK, "23514")
            .states(ErrorKind.DEADLOCK, "40P01")
            .states(ErrorKind.LOCK_TIMEOUT, "55P03")
            .states(ErrorKind.STATEMENT_TIMEOUT, "57014")
            .states(ErrorKind.CONNECTION, "28", "3D000", "53300", "57P01", "57P02", "57P03", "57P05");

    private static final IdentifierRules IDENTIFIERS =
            IdentifierRules.of(NAME, '"', MAX_IDENTIFIER_BYTES, IdentifierRules.Unit.BYTES);

    private static final EnumTypes ENUMS = new PostgresEnums(IDENTIFIERS::quote);

    private static final RawClause RAW = new RawClause(
            EnumSet.of(
                    Lexicon.ESCAPE_STRINGS,
                    Lexicon.DOLLAR_QUOTES,
                    Lexicon.NESTED_COMMENTS,
                    Lexicon.QUESTION_MARK_OPERATORS,
                    Lexicon.NUMBERED_MARKERS),
            Object.class,
            "explain ");

    /** The dialect. */
    public static final Dialect INSTANCE = new PostgresDialect();

    private static String network(Object address) {
        if (!((Inet) address).isNetwork()) {
            throw new QueryException(
                    "An address names a host, and the column holds networks only; store its network()");
        }
        return address.toString();
    }

    private static ValueCodec asText(DataType<?> type) {
        return new NativeTextCodec("::" + PostgresTypeNames.unlimited(type), ValueCodec.PLAIN_READING + "::text");
    }

    private static ValueCodec array(DataType<?> type) {
        return new PostgresArrayCodec(type, INSTANCE.codec(PostgresTypeNames.elementOf(type)));
    }

    /** Before its name is known it travels as a text, and the SQL around it must cast it. */
    private static ValueCodec nativeEnum(DataType<?> type) {
        return type.name() == null
                ? EnumCodec.of(type)
                : EnumCodec.cast(type, "::" + PostgresTypeNames.unlimited(type));
    }

    private PostgresDialect() {
        super(new Parts(
                IDENTIFIERS,
                EnumSet.complementOf(EnumSet.of(
                        Feature.INDEX_PREFIX,
                        Feature.UNSIGNED_NUMBER,
                        Feature.TABLE_ENGINE,
                        Feature.INDEX_HINT,
                        Feature.BOUNDED_WRITE)),
                Clauses.standard()
                        .withMarkers(BindMarkers.NUMBERED)
                        .withMembership(new PostgresMembership())
                        .withLike(LikeClause.ILIKE)
                        .withInsert(new UnnestInsert())
                        .withFunctions(new PostgresFunctions())
                        .withConflict(new PostgresConflict())
                        .withBulkUpdate(new UnnestUpdate()),
                new PostgresDdl(IDENTIFIERS::quote),
                ERRORS));
    }

    @Override
    public int maxBinds() {
        return MAX_BINDS;
    }

    @Override
    public int maxMembershipValues() {
        return MAX_MEMBERSHIP_VALUES;
    }

    @Override
    public int maxInsertRows(int columns) {
        return MAX_INSERT_ROWS;
    }

    @Override
    public int maxBulkUpdateRows(int columns) {
        return MAX_INSERT_ROWS;
    }

    @Override
    public Catalog catalog() {
        return PostgresCatalog.INSTANCE;
    }

    @Override
    public EnumTypes enumTypes() {
        return ENUMS;
    }

    @Override
    public ValueCodec codec(DataType<?> type) {
        return CODECS.codec(type);
    }

    @Override
    public NullOrder defaultNullOrder(Direction direction) {
        return direction == Direction.ASC ? NullOrder.LAST : NullOrder.FIRST;
    }

    @Override
    public boolean isKeysetSafe(DataType<?> type) {
        return switch (type.kind()) {
            case BOOLEAN, JSON, ARRAY, NATIVE, HSTORE -> false;
            default -> true;
        };
    }

    @Override
    public CompiledStatement declareCursor(String cursor, SelectStatement select) {
        return compileAfter("declare " + quote(cursor) + " no scroll cursor for ", select);
    }

    @Override
    public CompiledStatement fetchCursor(String cursor, int rows) {
        if (rows <= 0) {
            throw new IllegalArgumentException("A cursor moves forward by at least one row, not " + rows);
        }
        return CompiledStatement.of("fetch forward " + rows + " from " + quote(cursor));
    }

    @Override
    public CompiledStatement closeCursor(String cursor) {
        return CompiledStatement.of("close " + quote(cursor));
    }

    @Override
    public String setStatementTimeout(Duration timeout) {
        return "set statement_timeout = " + settingMillis(timeout);
    }

    /** Nothing: every default is as it should be, and each statement would cost a round trip. */
    @Override
    public List<String> sessionSetup() {
        return List.of();
    }

    @Override
    protected RawClause raw() {
        return RAW;
    }
}
