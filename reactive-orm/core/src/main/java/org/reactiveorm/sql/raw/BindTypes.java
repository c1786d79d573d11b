package org.reactiveorm.sql.raw;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.Json;

/** The data types of Java classes, for values that no attribute speaks for. */
public final class BindTypes {

    private static final int WIDE = 65;
    private static final Map<Class<?>, DataType<?>> TYPES = Map.of(
            Integer.class, DataType.INTEGER,
            Long.class, DataType.BIGINT,
            String.class, DataType.TEXT,
            Boolean.class, DataType.BOOLEAN,
            Instant.class, DataType.INSTANT,
            LocalDate.class, DataType.DATE,
            UUID.class, DataType.UUID_TYPE,
            Json.class, DataType.JSON,
            BigDecimal.class, DataType.decimal(WIDE, 0));

    private BindTypes() {}

    /** The data type of a class, null for one that is left to the driver. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // an enum class has constants of itself
    public static @Nullable DataType<?> of(Class<?> type) {
        return type.isEnum() ? DataType.enumOf((Class) type) : TYPES.get(type);
    }

    static @Nullable DataType<?> ofValue(Object value) {
        return of(value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass());
    }
}
