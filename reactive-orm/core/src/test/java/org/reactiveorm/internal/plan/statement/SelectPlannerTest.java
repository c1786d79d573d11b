package org.reactiveorm.internal.plan.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.postgres.PostgresDialect;
import org.reactiveorm.internal.plan.Library.Book;
import org.reactiveorm.internal.plan.Library.Books;
import org.reactiveorm.internal.plan.Library.Writer;
import org.reactiveorm.internal.plan.Library.Writers;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.MappingSettings;
import org.reactiveorm.internal.plan.ModelMapper;
import org.reactiveorm.query.Query;

class SelectPlannerTest {

    private static final Dialect POSTGRES = PostgresDialect.INSTANCE;

    @Test
    void addsTheIdToEveryOrder() {
        assertThat(sql(POSTGRES, Query.<Writer>all().orderBy(Writers.AGE.desc())))
                .endsWith("order by \"age\" desc nulls first, \"id\" desc");
    }

    @Test
    void spellsTheWindowBehindARowWithNullsAndMixedDirections() {
        Query<Writer> query = Query.<Writer>all().orderBy(Writers.AGE.asc(), Writers.NAME.desc());
        SelectPlanner<Writer> planner = new SelectPlanner<>(POSTGRES, writer(POSTGRES), query);
        assertThat(planner.isKeyset()).isTrue();
        assertThat(where(planner.rowsAfter(Arrays.asList(30, "Ada", 7L), 10)))
                .isEqualTo("(age > $1 or age is null) or (age = $2 and name < $3)"
                        + " or (age = $4 and name = $5 and id < $6)");
        assertThat(where(planner.rowsAfter(Arrays.asList(null, "Ada", 7L), 10)))
                .isEqualTo("(age is null and name < $1) or (age is null and name = $2 and id < $3)");
    }

    @Test
    void boundsTheScanByALeadingColumnThatAlwaysHasAValue() {
        Query<Writer> query = Query.<Writer>all().orderBy(Writers.NAME.asc());
        SelectPlanner<Writer> planner = new SelectPlanner<>(POSTGRES, writer(POSTGRES), query);
        assertThat(where(planner.rowsAfter(List.of("Ada", 7L), 10))).startsWith("name >= $1 and (");
    }

    @Test
    void followsNoOrderThatHasNoIndex() {
        Query<Book> query = Query.<Book>all().orderBy(Books.TITLE.asc());
        assertThat(new SelectPlanner<>(POSTGRES, book(POSTGRES), query).isKeyset())
                .isFalse();
        assertThat(new SelectPlanner<>(
                                POSTGRES, book(POSTGRES), Query.<Book>all().orderBy(Books.WRITER_ID.asc()))
                        .isKeyset())
                .isTrue();
    }

    @Test
    void readsTheIdBesidesTheAttributesAskedFor() {
        assertThat(sql(POSTGRES, Query.<Writer>all().attributes(Writers.NAME)))
                .startsWith("select \"name\", \"id\" from");
    }

    private static String sql(Dialect dialect, Query<Writer> query) {
        return dialect.compile(new SelectPlanner<>(dialect, writer(dialect), query)
                        .rows(null, 0)
                        .statement())
                .sql();
    }

    private static String where(SelectPlan<?> plan) {
        String sql = POSTGRES.compile(plan.statement()).sql();
        return sql.substring(sql.indexOf(" where ") + 7, sql.indexOf(" order by "))
                .replace("\"", "");
    }

    @SuppressWarnings("unchecked")
    private static MappedModel<Writer> writer(Dialect dialect) {
        return (MappedModel<Writer>) models(dialect).get(Writers.MODEL.definition());
    }

    @SuppressWarnings("unchecked")
    private static MappedModel<Book> book(Dialect dialect) {
        return (MappedModel<Book>) models(dialect).get(Books.MODEL.definition());
    }

    private static Map<?, MappedModel<?>> models(Dialect dialect) {
        return new ModelMapper(dialect, MappingSettings.DEFAULT)
                .map(Map.of(), List.of(Writers.MODEL.definition(), Books.MODEL.definition()));
    }
}
