package org.reactiveorm.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.h2.H2Dialect;
import org.reactiveorm.dialect.mariadb.MariaDbDialect;
import org.reactiveorm.dialect.mysql.MySqlDialect;
import org.reactiveorm.dialect.postgres.PostgresDialect;
import org.reactiveorm.internal.plan.Library.Books;
import org.reactiveorm.internal.plan.Library.Writer;
import org.reactiveorm.internal.plan.Library.Writers;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.MappingSettings;
import org.reactiveorm.internal.plan.ModelMapper;
import org.reactiveorm.internal.plan.statement.WritePlanner;
import org.reactiveorm.internal.plan.statement.WritePlanner.Value;
import org.reactiveorm.sql.CompiledStatement;

class RowStatementsTest {

    static Stream<Dialect> dialects() {
        return Stream.of(H2Dialect.INSTANCE, PostgresDialect.INSTANCE, MariaDbDialect.INSTANCE, MySqlDialect.INSTANCE);
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void insertsAsItIsPlanned(Dialect dialect) {
        MappedModel<Writer> model = writers(dialect);
        WritePlanner<Writer> planner = new WritePlanner<>(dialect, model);
        RowStatements<Writer> statements = new RowStatements<>(dialect, model, planner);
        List<MappedAttribute<Writer>> written = planner.without(model.makeable());
        List<MappedAttribute<Writer>> read = planner.told(model.makeable());

        for (List<MappedAttribute<Writer>> told : List.of(read, List.<MappedAttribute<Writer>>of())) {
            for (@Nullable Object[] row : new Object[][] {{null, "Ada", 36}, {null, "Bob", null}, {null, "Cy", 5}}) {
                assertThat(statements.insert(row, written, told))
                        .isEqualTo(dialect.compile(planner.insert(List.<@Nullable Object[]>of(row), written, told)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void updatesAsItIsPlanned(Dialect dialect) {
        MappedModel<Writer> model = writers(dialect);
        WritePlanner<Writer> planner = new WritePlanner<>(dialect, model);
        RowStatements<Writer> statements = new RowStatements<>(dialect, model, planner);
        MappedAttribute<Writer> name = model.attribute("name");
        MappedAttribute<Writer> age = model.attribute("age");

        for (long id = 1; id <= 3; id++) {
            for (List<Value<Writer>> values : List.of(
                    List.of(new Value<>(name, "n" + id)),
                    List.of(new Value<>(age, id == 2 ? null : 7)),
                    List.of(new Value<>(age, 3), new Value<>(name, "m" + id)))) {
                assertThat(statements.update(values, id, null))
                        .isEqualTo(dialect.compile(planner.update(values, id, null)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void writesATextOnce(Dialect dialect) {
        MappedModel<Writer> model = writers(dialect);
        RowStatements<Writer> statements = new RowStatements<>(dialect, model, new WritePlanner<>(dialect, model));
        List<Value<Writer>> values = List.of(new Value<>(model.attribute("age"), 7));

        CompiledStatement first = statements.update(values, 1L, null);

        assertThat(statements
                        .update(List.of(new Value<>(model.attribute("age"), 8)), 2L, null)
                        .sql())
                .isSameAs(first.sql());
    }

    @SuppressWarnings("unchecked") // writers are mapped to their definition
    private static MappedModel<Writer> writers(Dialect dialect) {
        return (MappedModel<Writer>) new ModelMapper(dialect, MappingSettings.DEFAULT)
                .map(Map.of(), List.of(Writers.MODEL.definition(), Books.MODEL.definition()))
                .get(Writers.MODEL.definition());
    }
}
