package org.reactiveorm.sql.raw;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.Inet;
import org.reactiveorm.type.Json;
import org.reactiveorm.type.MacAddress;

/** The data types of Java classes, for values that no attribute speaks for. */
public final class BindTypes {

    private static final int WIDE = 65;
    private static final Map<Class<?>, DataType<?>> TYPES = Map.ofEntries(
            Map.entry(Byte.class, DataType.TINYINT),
            Map.entry(Short.class, DataType.SMALLINT),
            Map.entry(Integer.class, DataType.INTEGER),
            Map.entry(Long.class, DataType.BIGINT),
            Map.entry(Float.class, DataType.FLOAT),
            Map.entry(Double.class, DataType.DOUBLE),
            Map.entry(String.class, DataType.TEXT),
            Map.entry(Boolean.class, DataType.BOOLEAN),
            Map.entry(Instant.class, DataType.INSTANT),
            Map.entry(LocalDateTime.class, DataType.DATE_TIME),
            Map.entry(LocalDate.class, DataType.DATE),
            Map.entry(LocalTime.class, DataType.TIME),
            Map.entry(byte[].class, DataType.BLOB),
            Map.entry(Json.class, DataType.JSON),
            Map.entry(Inet.class, DataType.INET),
            Map.entry(MacAddress.class, DataType.MACADDR),
            Map.entry(UUID.class, DataType.UUID_TYPE),
            Map.entry(BigDecimal.class, DataType.decimal(WIDE, 0)));

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
