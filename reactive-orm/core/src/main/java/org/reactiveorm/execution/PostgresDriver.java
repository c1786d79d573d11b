package org.reactiveorm.execution;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.postgresql.api.ErrorDetails;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlException;
import io.r2dbc.postgresql.extension.Extension;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import io.r2dbc.spi.Wrapped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.ConstraintViolationException.Kind;
import org.reactiveorm.error.ConstraintViolationException.Violation;
import org.reactiveorm.execution.driver.postgres.PostgresCodecs;
import reactor.core.publisher.Mono;

/** What only the PostgreSQL driver offers. Loaded only where that driver is there. */
final class PostgresDriver {

    private static final Option<Collection<Extension>> EXTENSIONS = PostgresqlConnectionFactoryProvider.EXTENSIONS;
    private static final Option<Boolean> FORCE_BINARY = PostgresqlConnectionFactoryProvider.FORCE_BINARY;

    private PostgresDriver() {}

    /**
     * Values in the binary form, which takes half the time of texts, by codecs that read it rightly. {@code forceBinary=false} in the
     * URL keeps the texts.
     */
    static void withFastTransport(ConnectionFactoryOptions.Builder builder, ConnectionFactoryOptions options) {
        if (options.hasOption(EXTENSIONS)) {
            return;
        }
        builder.option(EXTENSIONS, List.of(new PostgresCodecs()));
        if (!options.hasOption(FORCE_BINARY)) {
            builder.option(FORCE_BINARY, true);
        }
    }

    /** Asks the server to stop what the connection does; null if it is not a connection of this driver. */
    static @Nullable Mono<Void> cancel(Connection connection) {
        if (connection instanceof PostgresqlConnection postgres) {
            return postgres.cancelRequest();
        }
        if (connection instanceof Wrapped<?> wrapped) {
            PostgresqlConnection postgres = wrapped.unwrap(PostgresqlConnection.class);
            return postgres == null ? null : postgres.cancelRequest();
        }
        return null;
    }

    /** What the server tells of a broken constraint; null if the error is not of this driver. */
    static @Nullable Violation violation(Kind kind, Throwable error) {
        if (!(error instanceof PostgresqlException exception)) {
            return null;
        }
        ErrorDetails details = exception.getErrorDetails();
        return new Violation(
                kind,
                details.getTableName().orElse(null),
                details.getColumnName().map(List::of).orElse(List.of()),
                details.getConstraintName().orElse(null));
    }
}
