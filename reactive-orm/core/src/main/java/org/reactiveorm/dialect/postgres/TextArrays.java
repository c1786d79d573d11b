package org.reactiveorm.dialect.postgres;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.dialect.ansi.SqlWriter;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.TypeKind;

/**
 * What an array cannot carry travels in an array of texts: of bytes the driver writes others than it was given, an array of
 * arrays is taken apart down to its last element, and of other types the driver knows no array.
 */
final class TextArrays {

    private TextArrays() {}

    /** Whether an element of this type is such a text. */
    static boolean carry(DataType<?> type) {
        return switch (type.kind()) {
            case BINARY, BLOB, ARRAY, NATIVE, HSTORE, INET, CIDR, MACADDR, RANGE -> true;
            default -> false;
        };
    }

    private static boolean isBytes(DataType<?> type) {
        return type.kind() == TypeKind.BINARY || type.kind() == TypeKind.BLOB;
    }

    /** The expression for an element of an array, which is called {@code name}. */
    static String element(String name, DataType<?> type) {
        if (isBytes(type)) {
            return "decode(" + name + ", 'hex')";
        }
        return carry(type) ? name + "::" + PostgresTypeNames.unlimited(type) : name;
    }

    /** Appends an array of such values. */
    static void bind(List<? extends @Nullable Object> values, DataType<?> type, SqlWriter out) {
        ValueCodec codec = PostgresDialect.INSTANCE.codec(type);
        List<@Nullable Object> texts = new ArrayList<>(values.size());
        for (Object value : values) {
            texts.add(value == null ? null : text(codec.encode(value)));
        }
        out.bindArray(texts, DataType.TEXT).text("::text[]");
    }

    private static Object text(Object encoded) {
        return encoded instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : encoded;
    }
}
