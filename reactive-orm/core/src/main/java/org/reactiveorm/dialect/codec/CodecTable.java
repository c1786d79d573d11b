package org.reactiveorm.dialect.codec;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.TypeKind;

/** The transports of one database, by kind of data type. Immutable. */
public final class CodecTable {

    private final String product;
    private final TypeLimits limits;
    private final Map<TypeKind, Function<DataType<?>, ValueCodec>> codecs;

    private CodecTable(String product, TypeLimits limits, Map<TypeKind, Function<DataType<?>, ValueCodec>> codecs) {
        this.product = product;
        this.limits = limits;
        this.codecs = codecs;
    }

    /** A table without any transport; {@code product} is the database's name, for messages. */
    public static CodecTable of(String product, TypeLimits limits) {
        return new CodecTable(product, limits, new EnumMap<>(TypeKind.class));
    }

    /** This table and one transport, the same for every type of the kind. */
    public CodecTable with(TypeKind kind, ValueCodec codec) {
        return with(kind, type -> codec);
    }

    /** This table and one transport that depends on the type, such as its scale. */
    public CodecTable with(TypeKind kind, Function<DataType<?>, ValueCodec> codec) {
        Map<TypeKind, Function<DataType<?>, ValueCodec>> extended = new EnumMap<>(TypeKind.class);
        extended.putAll(codecs);
        extended.put(kind, codec);
        return new CodecTable(product, limits, extended);
    }

    /**
     * The transport of a type.
     *
     * @throws UnsupportedFeatureException if the database has no such type
     * @throws org.reactiveorm.error.MappingException if the type is larger than the database allows
     */
    public ValueCodec codec(DataType<?> type) {
        if (type.isCustom()) {
            return new CustomCodec(type, codec(type.column()));
        }
        Function<DataType<?>, ValueCodec> codec = codecs.get(type.kind());
        if (codec == null) {
            throw new UnsupportedFeatureException(product + " has no type for " + type + remedy(type));
        }
        limits.require(type, product);
        return codec.apply(type);
    }

    private static String remedy(DataType<?> type) {
        return switch (type.kind()) {
            case ARRAY -> " (ARRAY_TYPE); keep the values as a JSON document, or as rows of a model of their own";
            case UNSIGNED -> " (UNSIGNED_NUMBER); choose a signed one that is larger";
            case HSTORE -> " (KEY_VALUE_TYPE); keep the keys and texts as a JSON document";
            case INET, CIDR, MACADDR -> " (NETWORK_TYPE); keep the address as a String, by a codec of its own";
            case RANGE -> " (RANGE_TYPE); keep the two bounds as attributes of their own";
            default -> "; choose another type";
        };
    }
}
