package org.reactiveorm.type.jackson;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.type.ColumnCodec;
import org.reactiveorm.type.Json;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values of a class as JSON documents: {@code DataType.JSON.as(Address.class, JacksonCodec.of(Address.class))}. What changes in
 * place is noticed, whether the class has an {@code equals} or not, because documents are compared.
 *
 * <p>The document {@code null} is read as Jackson reads it: as {@code NullNode} for a tree, as null for most classes. Immutable.
 *
 * @param <V> the class
 */
public final class JacksonCodec<V> implements ColumnCodec<V, Json> {

    private static final ObjectMapper DEFAULT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ObjectMapper mapper;
    private final JavaType type;

    private JacksonCodec(ObjectMapper mapper, JavaType type) {
        this.mapper = mapper;
        this.type = type;
    }

    /** A codec of a class, with Jackson's defaults and exact numbers. */
    public static <V> JacksonCodec<V> of(Class<V> type) {
        return of(DEFAULT, type);
    }

    /** A codec of a class with parameters, with Jackson's defaults and exact numbers. */
    public static <V> JacksonCodec<V> of(TypeReference<V> type) {
        return of(DEFAULT, type);
    }

    /** A codec of a class, with a mapper that the program configured. */
    public static <V> JacksonCodec<V> of(ObjectMapper mapper, Class<V> type) {
        return new JacksonCodec<>(mapper, mapper.constructType(type));
    }

    /** A codec of a class with parameters, with a mapper that the program configured. */
    public static <V> JacksonCodec<V> of(ObjectMapper mapper, TypeReference<V> type) {
        return new JacksonCodec<>(mapper, mapper.constructType(type));
    }

    /** A codec of trees, with exact numbers. */
    public static JacksonCodec<JsonNode> tree() {
        return of(JsonNode.class);
    }

    @Override
    public Json write(V value) {
        return Json.of(mapper.writerFor(type).writeValueAsString(value));
    }

    @Override
    public @Nullable V read(Json stored) {
        return mapper.readValue(stored.text(), type);
    }

    @Override
    public boolean isSame(V one, V other) {
        return write(one).equals(write(other));
    }

    /** The value that is read when this one was written. */
    @Override
    public V copy(V value) {
        V copy = read(write(value));
        return copy == null ? value : copy;
    }
}
