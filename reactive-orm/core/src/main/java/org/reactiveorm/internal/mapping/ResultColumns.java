package org.reactiveorm.internal.mapping;

import io.r2dbc.spi.Blob;
import io.r2dbc.spi.ColumnMetadata;
import io.r2dbc.spi.Row;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.MappingException;

/** The names of the columns of one result, and their positions. Immutable. */
final class ResultColumns {

    private static final int TWICE = -1;
    private static final Set<Class<?>> BYTES = Set.of(byte[].class, ByteBuffer.class, Blob.class);

    private final List<String> names;
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> folded = new HashMap<>();

    private final BitSet bytes;

    private ResultColumns(List<String> names, BitSet bytes) {
        this.names = List.copyOf(names);
        this.bytes = bytes;
        for (int i = 0; i < names.size(); i++) {
            exact.merge(names.get(i), i, (first, second) -> TWICE);
            folded.merge(fold(names.get(i)), i, (first, second) -> TWICE);
        }
    }

    static ResultColumns of(Row row) {
        List<String> names = new ArrayList<>();
        BitSet bytes = new BitSet();
        for (ColumnMetadata column : row.getMetadata().getColumnMetadatas()) {
            Class<?> java = column.getJavaType();
            if (java != null && BYTES.contains(java)) {
                bytes.set(names.size());
            }
            names.add(column.getName());
        }
        return new ResultColumns(names, bytes);
    }

    /** Whether a column holds bytes, which some drivers would give as a buffer or as a stream. */
    boolean holdsBytes(int index) {
        return bytes.get(index);
    }

    List<String> names() {
        return names;
    }

    /** The position of a column, null if there is none of this name. */
    @Nullable Integer find(String name) {
        Integer index = exact.get(name);
        if (index == null) {
            index = folded.get(fold(name));
        }
        if (index != null && index == TWICE) {
            throw new MappingException("The result has more than one column \"" + name + "\"; give each a name by AS");
        }
        return index;
    }

    int index(String name) {
        Integer index = find(name);
        if (index == null) {
            throw new MappingException(
                    "The result has no column \"" + name + "\"; there are: " + String.join(", ", names));
        }
        return index;
    }

    void requireDistinct() {
        names.forEach(this::index);
    }

    /** Not by a locale: names are not a language. */
    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
