package org.reactiveorm.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionOptionsTest {

    @ParameterizedTest
    @CsvSource({
        "r2dbc:postgresql://host/db, preparedStatementCacheQueries, 256",
        "r2dbc:postgresql://host/db, tcpKeepAlive, true",
        "r2dbc:mariadb://host/db, tcpKeepAlive, true",
        "r2dbc:mysql://host/db, tcpKeepAlive, true",
        "r2dbc:mysql://host/db, connectionTimeZone, UTC",
        "r2dbc:mysql://host/db, tinyInt1isBit, false",
        "r2dbc:h2:mem:///db, DB_CLOSE_DELAY, -1"
    })
    void setsWhatIsSafe(String url, String option, String value) {
        assertThat(valueOf(url, option)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "r2dbc:postgresql://host/db?preparedStatementCacheQueries=7, preparedStatementCacheQueries, 7",
        "r2dbc:postgresql://host/db?sslMode=verify-full, sslMode, verify-full",
        "r2dbc:mariadb://host/db?tcpKeepAlive=false, tcpKeepAlive, false",
        "r2dbc:mysql://host/db?sslMode=verify_identity, sslMode, verify_identity",
        "r2dbc:mysql://host/db?tinyInt1isBit=true, tinyInt1isBit, true",
        "r2dbc:h2:mem:///db?DB_CLOSE_DELAY=5, DB_CLOSE_DELAY, 5"
    })
    void keepsWhatTheUrlSays(String url, String option, String value) {
        assertThat(valueOf(url, option)).isEqualTo(value);
    }

    private static Object valueOf(String url, String option) {
        return ConnectionOptions.withDefaults(ConnectionFactoryOptions.parse(url))
                .getValue(Option.valueOf(option));
    }
}
