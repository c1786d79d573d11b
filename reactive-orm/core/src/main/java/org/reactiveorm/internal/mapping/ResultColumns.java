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
import org.reactiveorm.dialect.ValueCodec;
import org.reactiveorm.error.MappingException;

/** The names of the columns of one result, and their positions. Immutable. */
final class ResultColumns {

    private static final int TWICE = -1;
    private static final Set<Class<?>> BYTES = Set.of(byte[].class, ByteBuffer.class, Blob.class);

    private final List<String> names;
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> folded = new HashMap<>();

    private final BitSet bytes;
    private final BitSet texts;

    private ResultColumns(List<String> names, BitSet bytes, BitSet texts) {
        this.names = List.copyOf(names);
        this.bytes = bytes;
        this.texts = texts;
        for (int i = 0; i < names.size(); i++) {
            exact.merge(names.get(i), i, (first, second) -> TWICE);
            folded.merge(fold(names.get(i)), i, (first, second) -> TWICE);
        }
    }

    static ResultColumns of(Row row) {
        List<String> names = new ArrayList<>();
        BitSet bytes = new BitSet();
        BitSet texts = new BitSet();
        for (ColumnMetadata column : row.getMetadata().getColumnMetadatas()) {
            Class<?> java = column.getJavaType();
            if (java != null && BYTES.contains(java)) {
                bytes.set(names.size());
            }
            texts.set(names.size(), java == String.class);
            names.add(column.getName());
        }
        return new ResultColumns(names, bytes, texts);
    }

    /** Whether a column holds bytes, which some drivers would give as a buffer or as a stream. */
    boolean holdsBytes(int index) {
        return bytes.get(index);
    }

    /**
     * Checks that a column is selected as a text where its values are read as such: another column may come in the binary form of
     * its type, which would be taken for a text.
     *
     * @param reading how it is selected; see {@link ValueCodec#reading()}
     * @param place whose column it is, for the message
     */
    void requireReading(int index, String reading, String place) {
        if (!reading.equals(ValueCodec.PLAIN_READING) && !texts.get(index)) {
            String name = names.get(index);
            throw new MappingException("Column " + name + " is not selected as a text, as " + place
                    + " reads it; select " + reading.replace("{0}", name) + " as " + name);
        }
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
