package org.reactiveorm.dialect.postgres;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.ansi.SqlWriter;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.TypeKind;

/** Arrays of bytes travel as arrays of texts: the driver writes other bytes into an array than it was given. */
final class HexArrays {

    private HexArrays() {}

    /** Whether an element of this type is such a text. */
    static boolean carry(DataType<?> type) {
        return type.kind() == TypeKind.BINARY || type.kind() == TypeKind.BLOB;
    }

    /** The expression for an element of an array, which is called {@code name}. */
    static String element(String name, DataType<?> type) {
        return carry(type) ? "decode(" + name + ", 'hex')" : name;
    }

    /** Appends an array of bytes. */
    static void bind(List<? extends @Nullable Object> values, SqlWriter out) {
        List<@Nullable Object> texts = new ArrayList<>(values.size());
        for (Object value : values) {
            texts.add(value == null ? null : HexFormat.of().formatHex((byte[]) value));
        }
        out.bindArray(texts, DataType.TEXT).text("::text[]");
    }
}
