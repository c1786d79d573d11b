package org.reactiveorm.dialect.mysql;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.reactiveorm.dialect.Catalog;
import org.reactiveorm.dialect.EnumTypes;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.dialect.ansi.AnsiDialect;
import org.reactiveorm.dialect.ansi.Clauses;
import org.reactiveorm.dialect.ansi.DuplicateKeyClause;
import org.reactiveorm.dialect.ansi.IdentifierRules;
import org.reactiveorm.dialect.ansi.LockClause;
import org.reactiveorm.dialect.ansi.NullOrderClause;
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
import org.reactiveorm.dialect.codec.IntegerCodec;
import org.reactiveorm.dialect.codec.JsonCodec;
import org.reactiveorm.dialect.codec.LongCodec;
import org.reactiveorm.dialect.codec.NativeTextCodec;
import org.reactiveorm.dialect.codec.RangeCodec;
import org.reactiveorm.dialect.codec.ShortCodec;
import org.reactiveorm.dialect.codec.StringCodec;
import org.reactiveorm.dialect.codec.TimeCodec;
import org.reactiveorm.dialect.codec.TypeLimits;
import org.reactiveorm.dialect.codec.UtcDateTimeCodec;
import org.reactiveorm.dialect.codec.UuidTextCodec;
import org.reactiveorm.dialect.codec.YearRange;
import org.reactiveorm.sql.expression.Direction;
import org.reactiveorm.sql.expression.NullOrder;
import org.reactiveorm.sql.raw.Lexicon;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.TypeKind;

/** What MySQL and MariaDB have in common; each of them adds its deltas. */
public abstract class MySqlFamilyDialect extends AnsiDialect {

    private static final YearRange YEARS = new YearRange(1, 9999);
    private static final int MAX_DIGITS = 65;
    private static final String BLANKS = " \t\n\u000b\f\r";
    private static final int MAX_IDENTIFIER_LENGTH = 64;
    private static final int MAX_BINDS = 65_535;
    /** A power of two, as lists are padded to one. */
    private static final int MAX_MEMBERSHIP_VALUES = 8_192;

    private static final int MAX_INSERT_ROWS = 1_000;
    /** Longer texts may differ beyond what the server sorts by. */
    private static final int MAX_SORTED_LENGTH = 255;

    private static final RawClause RAW = new RawClause(
            EnumSet.of(Lexicon.BACKSLASH_STRINGS, Lexicon.BACKTICKS, Lexicon.HASH_COMMENTS, Lexicon.BLANK_AFTER_DASHES),
            String.class,
            "explain format=json ");

    private static final LockClause LOCK = new MySqlLock();

    private final CodecTable codecs;
    private final EnumTypes enums;

    /** A dialect of these parts. */
    protected MySqlFamilyDialect(Family parts) {
        super(new Parts(
                parts.identifiers(),
                parts.features(),
                parts.clauses(),
                parts.ddl().apply(parts.identifiers()::quote),
                MySqlErrors.TABLE));
        this.enums = new MySqlEnums(parts.identifiers()::quote);
        this.codecs = codecs(parts.identifiers().product(), parts.maxScale());
    }

    /**
     * What the members of the family differ in.
     *
     * @param identifiers how names are quoted; see {@link #identifiers}
     * @param maxScale the digits that a decimal may have after the point
     * @param features what the database can do
     * @param clauses the clauses of its statements; see {@link #clauses}
     * @param ddl makes its DDL from the quoting of names
     */
    public record Family(
            IdentifierRules identifiers,
            int maxScale,
            Set<Feature> features,
            Clauses clauses,
            Function<UnaryOperator<String>, MySqlFamilyDdl> ddl) {}

    /** How a member of the family quotes names. */
    protected static IdentifierRules identifiers(String product) {
        return IdentifierRules.of(product, '`', MAX_IDENTIFIER_LENGTH, IdentifierRules.Unit.CHARACTERS)
                .refusing(
                        name -> BLANKS.indexOf(name.charAt(name.length() - 1)) >= 0
                                || name.codePointCount(0, name.length()) < name.length(),
                        "ends with a blank or holds a character beyond U+FFFF, which " + product + " refuses");
    }

    /** The clauses that both members of the family understand. */
    protected static Clauses clauses() {
        return Clauses.standard()
                .withNullOrder(NullOrderClause.SORT_KEY)
                .withLimit(new MySqlLimit())
                .withFunctions(new MySqlFunctions());
    }

    private static CodecTable codecs(String product, int maxScale) {
        return CodecTable.of(product, new TypeLimits(16_383, 255, 65_532, MAX_DIGITS, maxScale))
                .with(TypeKind.TINYINT, RangeCodec::of)
                .with(TypeKind.MEDIUMINT, RangeCodec::of)
                .with(TypeKind.UNSIGNED, RangeCodec::of)
                .with(TypeKind.SMALLINT, ShortCodec.INSTANCE)
                .with(TypeKind.INTEGER, IntegerCodec.INSTANCE)
                .with(TypeKind.BIGINT, LongCodec.INSTANCE)
                .with(TypeKind.FLOAT, FloatCodec.AS_DOUBLE)
                .with(TypeKind.DOUBLE, DoubleCodec.FINITE)
                .with(TypeKind.STRING, StringCodec.INSTANCE)
                .with(TypeKind.CHAR, CharCodec.INSTANCE)
                .with(TypeKind.BINARY, BytesCodec::of)
                .with(TypeKind.BLOB, BytesCodec::of)
                .with(TypeKind.TEXT, StringCodec.INSTANCE)
                .with(TypeKind.BOOLEAN, BooleanCodec.INSTANCE)
                .with(TypeKind.INSTANT, UtcDateTimeCodec.within(YEARS))
                .with(TypeKind.DATE_TIME, DateTimeCodec.within(YEARS))
                .with(TypeKind.TIME, TimeCodec::of)
                .with(TypeKind.DATE, new DateCodec(YEARS))
                .with(TypeKind.DECIMAL, DecimalCodec.upTo(MAX_DIGITS, maxScale))
                .with(TypeKind.UUID, UuidTextCodec.INSTANCE)
                .with(TypeKind.JSON, JsonCodec.TEXT)
                .with(TypeKind.ENUM, EnumCodec::of)
                .with(TypeKind.NATIVE_ENUM, EnumCodec::of)
                .with(TypeKind.NATIVE, new NativeTextCodec("", "cast({0} as char)"))
                .with(TypeKind.CASE_INSENSITIVE, StringCodec.INSTANCE);
    }

    @Override
    protected RawClause raw() {
        return RAW;
    }

    @Override
    protected LockClause lock() {
        return LOCK;
    }

    @Override
    public final Catalog catalog() {
        return MySqlCatalog.INSTANCE;
    }

    @Override
    public final EnumTypes enumTypes() {
        return enums;
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
    public ValueCodec codec(DataType<?> type) {
        return codecs.codec(type);
    }

    @Override
    public NullOrder defaultNullOrder(Direction direction) {
        return direction == Direction.ASC ? NullOrder.FIRST : NullOrder.LAST;
    }

    @Override
    public int otherKeyError() {
        return DuplicateKeyClause.OTHER_KEY_ERROR;
    }

    @Override
    public String currentRead() {
        return " lock in share mode";
    }

    @Override
    public boolean isKeysetSafe(DataType<?> type) {
        return switch (type.kind()) {
            // an enum sorts by its order of constants, and is compared with a value as a text
            case BOOLEAN, TEXT, BINARY, BLOB, JSON, ARRAY, NATIVE_ENUM, NATIVE, HSTORE, INET, CIDR, MACADDR, RANGE ->
                false;
            case CASE_INSENSITIVE -> type.size() > 0 && type.size() <= MAX_SORTED_LENGTH;
            case STRING, CHAR, ENUM -> type.size() <= MAX_SORTED_LENGTH;
            case TINYINT,
                    SMALLINT,
                    MEDIUMINT,
                    INTEGER,
                    BIGINT,
                    UNSIGNED,
                    FLOAT,
                    DOUBLE,
                    INSTANT,
                    DATE_TIME,
                    TIME,
                    DATE,
                    DECIMAL,
                    UUID -> true;
        };
    }

    /**
     * Added to what the server says: a value that does not fit is an error, the identifier 0 is stored as 0. Sorting looks into
     * a text far enough for 255 letters in every collation; further would make the sorting of long texts slow.
     *
     * @param moreModes what else is added to the mode, as further arguments of {@code concat}
     */
    protected static String setUp(String moreModes) {
        return "set session sql_mode = concat(@@sql_mode, ',STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO,"
                + "NO_ENGINE_SUBSTITUTION'" + moreModes + "), time_zone = '+00:00', max_sort_length = 4096";
    }
}
