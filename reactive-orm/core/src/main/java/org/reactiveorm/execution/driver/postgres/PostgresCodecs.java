package org.reactiveorm.execution.driver.postgres;

import static io.r2dbc.postgresql.codec.PostgresqlObjectId.DATE;
import static io.r2dbc.postgresql.codec.PostgresqlObjectId.DATE_ARRAY;
import static io.r2dbc.postgresql.codec.PostgresqlObjectId.NUMERIC;
import static io.r2dbc.postgresql.codec.PostgresqlObjectId.NUMERIC_ARRAY;
import static io.r2dbc.postgresql.codec.PostgresqlObjectId.TIMESTAMP;
import static io.r2dbc.postgresql.codec.PostgresqlObjectId.TIMESTAMPTZ;
import static io.r2dbc.postgresql.codec.PostgresqlObjectId.TIMESTAMPTZ_ARRAY;
import static io.r2dbc.postgresql.codec.PostgresqlObjectId.TIMESTAMP_ARRAY;

import io.netty.buffer.ByteBufAllocator;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.codec.Codec;
import io.r2dbc.postgresql.codec.CodecRegistry;
import io.r2dbc.postgresql.extension.CodecRegistrar;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Registers the transports with each connection of the driver. What they do not read, and all that is written, is left to it. */
public final class PostgresCodecs implements CodecRegistrar {

    @Override
    public Publisher<Void> register(
            PostgresqlConnection connection, ByteBufAllocator allocator, CodecRegistry registry) {
        return Mono.fromRunnable(() -> {
            List<Codec<?>> readers = readers(registry);
            Codec<?> text = writer(registry, "");
            readers.forEach(registry::addFirst);
            registry.addLast(new UnreadableGuard(text));
        });
    }

    /** A codec for {@code Object} comes before the driver's own choice for a column, and so serves whoever asks for no class. */
    private static List<Codec<?>> readers(CodecRegistry registry) {
        Codec<?> decimal = writer(registry, BigDecimal.ZERO);
        Codec<?> instant = writer(registry, Instant.EPOCH);
        Codec<?> offset = writer(registry, OffsetDateTime.MAX);
        Codec<?> dateTime = writer(registry, LocalDateTime.MAX);
        Codec<?> date = writer(registry, LocalDate.MAX);
        return List.of(
                new ScalarReader<>(decimal, Object.class, NUMERIC, Numerics::ofBinary, Numerics::ofText),
                new ScalarReader<>(instant, Instant.class, TIMESTAMPTZ, BinaryTimes::instant, TextTimes::instant),
                new ScalarReader<>(offset, Object.class, TIMESTAMPTZ, BinaryTimes::offset, TextTimes::offset),
                new ScalarReader<>(dateTime, Object.class, TIMESTAMP, BinaryTimes::dateTime, TextTimes::dateTime),
                new ScalarReader<>(date, Object.class, DATE, BinaryTimes::date, TextTimes::date),
                new ArrayReader<>(decimal, NUMERIC_ARRAY, BigDecimal[]::new, Numerics::ofBinary),
                new ArrayReader<>(instant, TIMESTAMPTZ_ARRAY, Instant[]::new, BinaryTimes::instant),
                new ArrayReader<>(dateTime, TIMESTAMP_ARRAY, LocalDateTime[]::new, BinaryTimes::dateTime),
                new ArrayReader<>(date, DATE_ARRAY, LocalDate[]::new, BinaryTimes::date));
    }

    /** The codec of the driver that writes values of this class. */
    private static Codec<?> writer(CodecRegistry registry, Object sample) {
        for (Codec<?> codec : registry) {
            if (codec.canEncode(sample)) {
                return codec;
            }
        }
        throw new IllegalStateException("The driver of PostgreSQL writes no " + sample.getClass());
    }
}
