package org.reactiveorm.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactiveorm.dialect.h2.H2Dialect;
import org.reactiveorm.dialect.mariadb.MariaDbDialect;
import org.reactiveorm.dialect.mysql.MySqlDialect;
import org.reactiveorm.dialect.postgres.PostgresDialect;

class ErrorKindTest {

    @ParameterizedTest
    @CsvSource({
        "23505, 0, UNIQUE",
        "23503, 0, FOREIGN_KEY",
        "23001, 0, FOREIGN_KEY",
        "23502, 0, NOT_NULL",
        "23514, 0, CHECK",
        "40P01, 0, DEADLOCK",
        "40001, 0, SERIALIZATION_FAILURE",
        "55P03, 0, LOCK_TIMEOUT",
        "57014, 0, STATEMENT_TIMEOUT",
        "08003, 0, CONNECTION",
        "08006, 0, CONNECTION",
        "57P01, 0, CONNECTION",
        "53300, 0, CONNECTION",
        "28000, 0, CONNECTION",
        "28P01, 0, CONNECTION",
        "3D000, 0, CONNECTION",
        "22001, 0, OTHER",
        "22P02, 0, OTHER",
        "42601, 0, OTHER",
        "42P01, 0, OTHER",
        "25006, 0, OTHER",
        "25P02, 0, OTHER",
    })
    void postgres(String sqlState, int code, ErrorKind expected) {
        assertThat(PostgresDialect.INSTANCE.classify(sqlState, code)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "23000, 1062, UNIQUE",
        "23000, 1452, FOREIGN_KEY",
        "23000, 1451, FOREIGN_KEY",
        "23000, 1048, NOT_NULL",
        "HY000, 1364, NOT_NULL",
        "23000, 4025, CHECK",
        "40001, 1213, DEADLOCK",
        "HY000, 1020, SERIALIZATION_FAILURE",
        "HY000, 1205, LOCK_TIMEOUT",
        "70100, 1969, STATEMENT_TIMEOUT",
        "70100, 1317, STATEMENT_TIMEOUT",
        "H1000, 9000, CONNECTION",
        "28000, 1045, CONNECTION",
        "42000, 1049, CONNECTION",
        "08000, 0, CONNECTION",
        "08004, 1040, CONNECTION",
        "22001, 1406, OTHER",
        "22003, 1264, OTHER",
        "22007, 1366, OTHER",
        "42000, 1064, OTHER",
        "42S02, 1146, OTHER",
        "25006, 1792, OTHER",
    })
    void mariaDb(String sqlState, int code, ErrorKind expected) {
        assertThat(MariaDbDialect.INSTANCE.classify(sqlState, code)).isEqualTo(expected);
    }

    /** The driver of MySQL forgets most SQLSTATEs. */
    @ParameterizedTest
    @CsvSource({
        "23000, 1062, UNIQUE",
        "23000, 1452, FOREIGN_KEY",
        "23000, 1451, FOREIGN_KEY",
        "23000, 1048, NOT_NULL",
        "HY000, 1364, NOT_NULL",
        ", 3819, CHECK",
        "23000, 4025, CHECK",
        "40001, 1213, DEADLOCK",
        "HY000, 1205, LOCK_TIMEOUT",
        ", 3572, LOCK_TIMEOUT",
        "HY000, 3024, STATEMENT_TIMEOUT",
        "70100, 1969, STATEMENT_TIMEOUT",
        "70100, 1317, STATEMENT_TIMEOUT",
        "28000, 1045, CONNECTION",
        "42000, 1049, CONNECTION",
        ", 3159, CONNECTION",
        ", 4031, CONNECTION",
        ", 1406, OTHER",
        ", 1264, OTHER",
        ", 1366, OTHER",
        ", 1792, OTHER",
        "42000, 1064, OTHER",
        "42S02, 1146, OTHER",
    })
    void mySql(String sqlState, int code, ErrorKind expected) {
        assertThat(MySqlDialect.INSTANCE.classify(sqlState, code)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "23505, 23505, UNIQUE",
        "23506, 23506, FOREIGN_KEY",
        "23503, 23503, FOREIGN_KEY",
        "23502, 23502, NOT_NULL",
        "23513, 23513, CHECK",
        "40001, 40001, DEADLOCK",
        "90131, 90131, SERIALIZATION_FAILURE",
        "HYT00, 50200, LOCK_TIMEOUT",
        "57014, 57014, STATEMENT_TIMEOUT",
        "90121, 90121, CONNECTION",
        "90067, 90067, CONNECTION",
        "28000, 28000, CONNECTION",
        "22001, 22001, OTHER",
        "22018, 22018, OTHER",
        "42000, 42001, OTHER",
        "42S02, 42102, OTHER",
    })
    void h2(String sqlState, int code, ErrorKind expected) {
        assertThat(H2Dialect.INSTANCE.classify(sqlState, code)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void anErrorWithoutCodesIsAnyError(TestedDialect tested) {
        assertThat(tested.dialect().classify(null, 0)).isEqualTo(ErrorKind.OTHER);
        assertThat(tested.dialect().classify("", 0)).isEqualTo(ErrorKind.OTHER);
    }

    @Test
    void theVendorsCodeIsEnough() {
        assertThat(MariaDbDialect.INSTANCE.classify(null, 1062)).isEqualTo(ErrorKind.UNIQUE);
        assertThat(MariaDbDialect.INSTANCE.classify(null, 1213)).isEqualTo(ErrorKind.DEADLOCK);
    }
}
