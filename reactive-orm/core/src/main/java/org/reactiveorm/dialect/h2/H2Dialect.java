package org.reactiveorm.dialect.h2;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import org.reactiveorm.sql.expression.Direction;
import org.reactiveorm.sql.expression.NullOrder;
import org.reactiveorm.sql.raw.Lexicon;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.TypeKind;

/** H2, version 2. Generated values come from the driver: there is no {@code RETURNING}. */
public final class H2Dialect extends AnsiDialect {

    private static final String NAME = "H2";
    private static final YearRange YEARS = new YearRange(-999_999_999, 999_999_999);
    private static final int MAX_DIGITS = 1_000;
    private static final int MAX_IDENTIFIER_LENGTH = 256;
    /** The driver's work for a statement grows faster than its number of binds. */
    private static final int MAX_BINDS = 10_000;

    private static final int MAX_MEMBERSHIP_VALUES = 10_000;
    private static final int MAX_INSERT_ROWS = 1_000;
    /** The default of one or two seconds fails short queues of writers that only had to wait. */
    private static final int LOCK_TIMEOUT_MILLIS = 10_000;

    /** The driver sends texts as large objects, which H2 makes no enum of. */
    private static final String AS_TEXT = "::varchar";

    private static final CodecTable CODECS = CodecTable.of(
                    NAME, new TypeLimits(1_000_000_000, 1_000_000_000, 1_000_000_000, MAX_DIGITS, MAX_DIGITS))
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
            .with(TypeKind.INSTANT, InstantCodec.within(YEARS))
            .with(TypeKind.DATE_TIME, DateTimeCodec.within(YEARS))
            .with(TypeKind.TIME, TimeCodec::of)
            .with(TypeKind.DATE, new DateCodec(YEARS))
            .with(TypeKind.DECIMAL, DecimalCodec.upTo(MAX_DIGITS, MAX_DIGITS))
            .with(TypeKind.UUID, UuidCodec.INSTANCE)
            .with(TypeKind.JSON, JsonCodec.marked(" format json"))
            .with(TypeKind.ENUM, EnumCodec::of)
            .with(TypeKind.NATIVE_ENUM, type -> EnumCodec.cast(type, AS_TEXT))
            .with(TypeKind.NATIVE, new NativeTextCodec("", "cast({0} as varchar)"))
            .with(TypeKind.CASE_INSENSITIVE, StringCodec.INSTANCE);

    private static final ErrorTable ERRORS = ErrorTable.standard()
            .states(ErrorKind.UNIQUE, "23505")
            .states(ErrorKind.FOREIGN_KEY, "23503", "23506")
            .states(ErrorKind.NOT_NULL, "23502")
            .states(ErrorKind.CHECK, "23513", "23514")
            .states(ErrorKind.DEADLOCK, "40001")
            .states(ErrorKind.LOCK_TIMEOUT, "HYT00")
            .states(ErrorKind.STATEMENT_TIMEOUT, "57014")
            .states(ErrorKind.CONNECTION, "28000")
            .codes(ErrorKind.SERIALIZATION_FAILURE, 90131)
            .codes(ErrorKind.LOCK_TIMEOUT, 50200)
            .codes(ErrorKind.CONNECTION, 90007, 90013, 90020, 90067, 90098, 90121, 90135, 90146, 90149);

    private static final IdentifierRules IDENTIFIERS = IdentifierRules.of(
                    NAME, '"', MAX_IDENTIFIER_LENGTH, IdentifierRules.Unit.CHARACTERS)
            .refusing(
                    name -> name.indexOf(';') >= 0,
                    "holds a semicolon, where the driver of H2 cuts a statement in two");

    private static final EnumTypes ENUMS = new H2Enums(IDENTIFIERS::quote);

    private static final RawClause RAW = new RawClause(
            EnumSet.of(
                    Lexicon.BACKTICKS,
                    Lexicon.DOLLAR_QUOTES,
                    Lexicon.NESTED_COMMENTS,
                    Lexicon.NUMBERED_MARKERS,
                    Lexicon.SEMICOLON_CUTS),
            String.class,
            "explain ");

    /** The dialect. */
    public static final Dialect INSTANCE = new H2Dialect();

    private H2Dialect() {
        super(new Parts(
                IDENTIFIERS,
                Set.of(
                        Feature.INSERT_DEFAULTS_READ,
                        Feature.ARRAY_BIND,
                        Feature.REFERENCE_SET_DEFAULT,
                        Feature.NON_FINITE_NUMBER,
                        Feature.ROW_LOCK,
                        Feature.TRUNCATE_KEEPS_IDENTITY,
                        Feature.CONFLICT_RETURNING,
                        Feature.UPDATE_RETURNING,
                        Feature.IGNORED_ROWS_COUNT,
                        Feature.SIMULTANEOUS_ASSIGNMENT,
                        Feature.SELECT_FROM_UPDATED_TABLE),
                Clauses.standard()
                        .withFunctions(new H2Functions())
                        .withMarkers(BindMarkers.NUMBERED)
                        .withMembership(new H2ArrayMembership())
                        .withLike(LikeClause.ILIKE)
                        .withConflict(new H2Merge()),
                new H2Ddl(IDENTIFIERS::quote),
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
        return Math.max(1, Math.min(MAX_INSERT_ROWS, MAX_BINDS / Math.max(1, columns)));
    }

    @Override
    public Catalog catalog() {
        return H2Catalog.INSTANCE;
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
        return direction == Direction.ASC ? NullOrder.FIRST : NullOrder.LAST;
    }

    @Override
    public boolean isKeysetSafe(DataType<?> type) {
        return switch (type.kind()) {
            case BOOLEAN, JSON, NATIVE, NATIVE_ENUM -> false;
            default -> true;
        };
    }

    @Override
    public String setStatementTimeout(Duration timeout) {
        return "set query_timeout " + settingMillis(timeout);
    }

    @Override
    public List<String> sessionSetup() {
        return List.of("set lock_timeout " + LOCK_TIMEOUT_MILLIS);
    }

    @Override
    protected RawClause raw() {
        return RAW;
    }
}
