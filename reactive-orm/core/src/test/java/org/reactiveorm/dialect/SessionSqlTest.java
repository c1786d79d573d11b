package org.reactiveorm.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.reactiveorm.dialect.Expressions.ID;
import static org.reactiveorm.dialect.Expressions.bind;
import static org.reactiveorm.dialect.Expressions.equal;
import static org.reactiveorm.dialect.Expressions.idsWhere;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactiveorm.error.UnsupportedFeatureException;

class SessionSqlTest {

    @ParameterizedTest
    @EnumSource
    void settingsReadAsExpected(TestedDialect tested) throws IOException {
        Dialect dialect = tested.dialect();
        GoldenSql golden = new GoldenSql("session", tested);
        golden.add("setup", dialect.sessionSetup());
        golden.add("no timeout", List.of(dialect.setStatementTimeout(Duration.ZERO)));
        golden.add("30 s", List.of(dialect.setStatementTimeout(Duration.ofSeconds(30))));
        golden.add("1500 ms", List.of(dialect.setStatementTimeout(Duration.ofMillis(1500))));
        golden.add("1 ns is not no timeout", List.of(dialect.setStatementTimeout(Duration.ofNanos(1))));
        golden.add("longer than any", List.of(dialect.setStatementTimeout(Duration.ofSeconds(Long.MAX_VALUE))));
        golden.verify();
        assertThatIllegalArgumentException().isThrownBy(() -> dialect.setStatementTimeout(Duration.ofMillis(-1)));
    }

    @ParameterizedTest
    @EnumSource
    void cursorsReadAsExpected(TestedDialect tested) throws IOException {
        Dialect dialect = tested.dialect();
        if (!dialect.features().contains(Feature.SERVER_CURSOR)) {
            assertThatExceptionOfType(UnsupportedFeatureException.class)
                    .isThrownBy(() -> dialect.declareCursor("orm_c1", idsWhere(null)))
                    .withMessageContaining(dialect.name());
            assertThatExceptionOfType(UnsupportedFeatureException.class)
                    .isThrownBy(() -> dialect.fetchCursor("orm_c1", 1));
            assertThatExceptionOfType(UnsupportedFeatureException.class)
                    .isThrownBy(() -> dialect.closeCursor("orm_c1"));
            return;
        }
        GoldenSql golden = new GoldenSql("cursor", tested);
        golden.add("declare", dialect.declareCursor("orm_c1", idsWhere(equal(ID, bind(1L)))));
        golden.add("fetch", dialect.fetchCursor("orm_c1", 32));
        golden.add("close", dialect.closeCursor("orm_c1"));
        golden.verify();
        assertThat(dialect.fetchCursor("orm_c1", 32).binds()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> dialect.fetchCursor("orm_c1", 0));
    }
}
