package org.reactiveorm.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactiveorm.dialect.h2.H2Dialect;
import org.reactiveorm.dialect.mariadb.MariaDbDialect;
import org.reactiveorm.dialect.mysql.MySqlDialect;
import org.reactiveorm.dialect.postgres.PostgresDialect;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.sql.expression.Direction;
import org.reactiveorm.sql.expression.NullOrder;
import org.reactiveorm.type.DataType;

class DialectsTest {

    @ParameterizedTest
    @CsvSource({
        "H2, H2",
        "h2, H2",
        "PostgreSQL, PostgreSQL",
        "postgresql, PostgreSQL",
        "MariaDB, MariaDB",
        "11.4.5-MariaDB-ubu2404, MariaDB",
        "MySQL, MySQL",
    })
    void aDialectIsFoundByTheNameOfTheProduct(String product, String expected) {
        assertThat(Dialects.forProduct(product).name()).isEqualTo(expected);
        assertThat(Dialects.forProduct(product)).isSameAs(Dialects.forProduct(product));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SQLite", "Oracle Database", ""})
    void anUnknownProductIsRefusedWithTheOnesThatAreKnown(String product) {
        assertThatExceptionOfType(UnsupportedFeatureException.class)
                .isThrownBy(() -> Dialects.forProduct(product))
                .withMessageContainingAll("\"" + product + "\"", "H2, MariaDB, MySQL, PostgreSQL");
    }

    @ParameterizedTest
    @EnumSource
    void onlyTypesWhoseOrderIsTheirComparisonAreRead(TestedDialect tested) {
        Dialect dialect = tested.dialect();
        for (DataType<?> type : List.of(
                DataType.INTEGER,
                DataType.BIGINT,
                DataType.string(255),
                DataType.INSTANT,
                DataType.DATE,
                DataType.SMALLINT,
                DataType.FLOAT,
                DataType.DOUBLE,
                DataType.DATE_TIME,
                DataType.TIME,
                DataType.character(3),
                DataType.decimal(19, 4),
                DataType.UUID_TYPE,
                DataType.enumOf(Direction.class))) {
            assertThat(dialect.isKeysetSafe(type)).as("%s", type).isTrue();
        }
        assertThat(dialect.isKeysetSafe(DataType.BOOLEAN)).isFalse();
    }

    @Test
    void theMySqlFamilyDoesNotSortLongTextsAsItComparesThem() {
        for (Dialect dialect : List.of(MariaDbDialect.INSTANCE, MySqlDialect.INSTANCE)) {
            assertThat(dialect.isKeysetSafe(DataType.TEXT)).isFalse();
            assertThat(dialect.isKeysetSafe(DataType.string(256))).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MySQL Community Server - GPL, 9.7.4, true",
        "(Debian), 8.0.36, true",
        "Source distribution, 10.0.1, true",
        "Debian 12, 5.5.5-10.11.19-MariaDB, true",
        "Debian 12, 11.4.5-MariaDB-ubu2404, true",
        "MySQL Community Server - GPL, 5.7.44, false",
        "MySQL Community Server - GPL, Unknown, false",
        "MySQL Community Server - GPL, '', false",
    })
    void theDriverOfMySqlMeetsServersThatOnlyTheirVersionTells(String product, String version, boolean expected) {
        assertThat(MySqlDialect.INSTANCE.speaksTo(product, version)).isEqualTo(expected);
    }

    @Test
    void otherDialectsSpeakToTheProductOfTheirName() {
        assertThat(PostgresDialect.INSTANCE.speaksTo("PostgreSQL", "15.18")).isTrue();
        assertThat(MariaDbDialect.INSTANCE.speaksTo("Debian 12", "10.11.19-MariaDB"))
                .isTrue();
        assertThat(MariaDbDialect.INSTANCE.speaksTo("MySQL Community Server - GPL", "9.7.4"))
                .isFalse();
    }

    @Test
    void nullsStandWhereTheDatabasePutsThem() {
        assertThat(PostgresDialect.INSTANCE.defaultNullOrder(Direction.ASC)).isEqualTo(NullOrder.LAST);
        assertThat(PostgresDialect.INSTANCE.defaultNullOrder(Direction.DESC)).isEqualTo(NullOrder.FIRST);
        for (Dialect dialect : List.of(H2Dialect.INSTANCE, MariaDbDialect.INSTANCE, MySqlDialect.INSTANCE)) {
            assertThat(dialect.defaultNullOrder(Direction.ASC)).isEqualTo(NullOrder.FIRST);
            assertThat(dialect.defaultNullOrder(Direction.DESC)).isEqualTo(NullOrder.LAST);
        }
    }

    @Test
    void featuresAreThoseThatWereSeen() {
        assertThat(H2Dialect.INSTANCE.features())
                .containsExactlyInAnyOrder(
                        Feature.INSERT_DEFAULTS_READ,
                        Feature.ARRAY_BIND,
                        Feature.TRUNCATE_KEEPS_IDENTITY,
                        Feature.REFERENCE_SET_DEFAULT,
                        Feature.NON_FINITE_NUMBER,
                        Feature.ROW_LOCK,
                        Feature.CONFLICT_RETURNING,
                        Feature.UPDATE_RETURNING,
                        Feature.IGNORED_ROWS_COUNT,
                        Feature.SIMULTANEOUS_ASSIGNMENT,
                        Feature.SELECT_FROM_UPDATED_TABLE);
        assertThat(PostgresDialect.INSTANCE.features())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(
                        Feature.INDEX_PREFIX,
                        Feature.TABLE_ENGINE,
                        Feature.INDEX_HINT,
                        Feature.UNSIGNED_NUMBER,
                        Feature.BOUNDED_WRITE)));
        Set<Feature> family = EnumSet.of(
                Feature.READ_ONLY_TRANSACTION,
                Feature.SERIALIZABLE_ISOLATION,
                Feature.INDEX_METHOD,
                Feature.INDEX_PREFIX,
                Feature.TABLE_ENGINE,
                Feature.ROW_LOCK,
                Feature.SHARED_ROW_LOCK,
                Feature.INDEX_HINT,
                Feature.ATOMIC_UPSERT,
                Feature.BOUNDED_WRITE,
                Feature.JSON_PATH,
                Feature.UNSIGNED_NUMBER,
                Feature.RECURSIVE_QUERY);
        assertThat(MySqlDialect.INSTANCE.features()).containsExactlyInAnyOrderElementsOf(family);
        family.addAll(EnumSet.of(
                Feature.INSERT_RETURNING,
                Feature.INSERT_DEFAULTS_READ,
                Feature.CONFLICT_RETURNING,
                Feature.SELECT_FROM_UPDATED_TABLE));
        assertThat(MariaDbDialect.INSTANCE.features()).containsExactlyInAnyOrderElementsOf(family);
    }
}
