package org.reactiveorm.internal.plan.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.postgres.PostgresDialect;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.Many;
import org.reactiveorm.instance.ModelBuilder;
import org.reactiveorm.instance.ModelType;
import org.reactiveorm.instance.One;
import org.reactiveorm.internal.plan.DefaultScopes;
import org.reactiveorm.internal.plan.MappedAssociation;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.MappingSettings;
import org.reactiveorm.internal.plan.ModelMapper;
import org.reactiveorm.query.BooleanAttribute;
import org.reactiveorm.query.ComparableAttribute;
import org.reactiveorm.query.Include;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.StringAttribute;
import org.reactiveorm.query.ToMany;
import org.reactiveorm.query.ToOne;
import org.reactiveorm.query.function.Functions;
import org.reactiveorm.sql.Statement;
import org.reactiveorm.type.DataType;

/** What a default scope adds to statements, word for word. */
class DefaultScopeTest {

    private final Dialect dialect = PostgresDialect.INSTANCE;
    private final MappedModel<Shelf> shelves = mapped(dialect, Shelves.MODEL);
    private final MappedModel<Jar> jars = mapped(dialect, Jars.MODEL);

    @Test
    void narrowsAndOrdersInstances() {
        Query<Jar> query = DefaultScopes.ofInstances(jars, Query.<Jar>all().where(Jars.NAME.eq("x")));

        assertThat(sql(new SelectPlanner<>(dialect, jars, query).rows(null, 0).statement()))
                .isEqualTo("select \"id\", \"full\", \"shelf_id\", \"name\" from \"jars\" as \"t\""
                        + " where \"name\" = $1 and \"full\" = $2 order by \"name\" asc nulls last, \"id\" asc");
    }

    @Test
    void addsNothingToAnUnscopedQuery() {
        Query<Jar> query = DefaultScopes.ofInstances(jars, Query.<Jar>all().unscoped());

        assertThat(sql(new SelectPlanner<>(dialect, jars, query).rows(null, 0).statement()))
                .endsWith(" from \"jars\" as \"t\" order by \"id\" asc");
    }

    @Test
    void narrowsCountsAndWrites() {
        WritePlanner<Jar> writer = new WritePlanner<>(dialect, jars);

        assertThat(sql(new SelectPlanner<>(dialect, jars, Query.<Jar>all()).count()))
                .isEqualTo("select count(*) from \"jars\" as \"t\" where \"full\" = $1");
        assertThat(sql(writer.deleteAll(Query.all()))).isEqualTo("delete from \"jars\" where \"full\" = $1");
        assertThat(sql(writer.deleteAll(Query.<Jar>all().unscoped()))).isEqualTo("delete from \"jars\"");
    }

    @Test
    void narrowsRowsAtOtherEnds() {
        assertThat(sql(new SelectPlanner<>(dialect, shelves, Query.<Shelf>all()).count()))
                .isEqualTo("select count(*) from \"shelves\" as \"t\" where exists (select 1 from \"jars\" as \"s1\""
                        + " where \"shelf_id\" = \"t\".\"id\" and \"full\" = $1)");
        assertThat(sql(new SelectPlanner<>(
                                dialect,
                                jars,
                                Query.<Jar>all()
                                        .unscoped()
                                        .orderBy(Jars.SHELF.path(Shelves.ID).asc()))
                        .projection(List.of(Functions.countRows()))
                        .statement()))
                .isEqualTo(
                        "select count(*) from \"jars\" as \"t\" left join \"shelves\" as \"j1\" on \"t\".\"shelf_id\" ="
                                + " \"j1\".\"id\" and exists (select 1 from \"jars\" as \"s2\" where \"shelf_id\" = \"j1\".\"id\""
                                + " and \"full\" = $1) order by \"j1\".\"id\" asc nulls last");
    }

    /** Inside of the scope of shelves, shelves are as they are; else the two would ask for each other without end. */
    @Test
    void seesItsOwnModelWholeInside() {
        Query<Shelf> query = Query.<Shelf>all().where(Shelves.JARS.any(Jars.SHELF.any()));

        assertThat(sql(new SelectPlanner<>(dialect, shelves, query.unscoped()).count()))
                .isEqualTo(
                        "select count(*) from \"shelves\" as \"t\" where exists (select 1 from \"jars\" as \"s1\" where"
                                + " \"shelf_id\" = \"t\".\"id\" and (exists (select 1 from \"shelves\" as \"s2\" where \"id\" ="
                                + " \"s1\".\"shelf_id\" and exists (select 1 from \"jars\" as \"s3\" where \"shelf_id\" ="
                                + " \"s2\".\"id\" and \"full\" = $1)) and \"full\" = $2))");
    }

    @Test
    @SuppressWarnings("unchecked") // the jars of a shelf
    void countsAndNamesTheRowsOfOneOwner() {
        MappedAssociation<Shelf, Jar> association = (MappedAssociation<Shelf, Jar>) shelves.association("jars");
        ChildrenPlanner<Jar> planner =
                new ChildrenPlanner<>(dialect, association, new Include<>(Shelves.JARS, Query.all()));

        assertThat(sql(planner.count(1L)))
                .isEqualTo("select count(*) from \"jars\" as \"t\" where \"shelf_id\" = any($1) and \"full\" = $2");
        assertThat(sql(planner.ids(1L)))
                .isEqualTo("select \"id\" from \"jars\" as \"t\" where \"shelf_id\" = any($1) and \"full\" = $2");
    }

    private String sql(Statement statement) {
        return dialect.compile(statement).sql();
    }

    @SuppressWarnings("unchecked") // a mapped model is kept under the definition that it was made of
    private static <T> MappedModel<T> mapped(Dialect dialect, ModelType<T, ?> model) {
        Map<?, MappedModel<?>> models = new ModelMapper(dialect, MappingSettings.DEFAULT)
                .map(Map.of(), List.of(Shelves.MODEL.definition(), Jars.MODEL.definition()));
        return (MappedModel<T>) models.get(model.definition());
    }

    static final class Shelf {
        @Nullable Long id;

        final Many<Jar> jars = Many.unbound();
    }

    static final class Jar extends ActiveRecord<Jar> {
        @Nullable Long id;

        boolean full;

        @Nullable Long shelfId;

        @Nullable String name;

        final One<Shelf> shelf = one();
    }

    private static final class Shelves {
        private static final ModelBuilder<Shelf, Long> BUILDER = ModelType.builder(Shelf.class, Long.class, Shelf::new);
        static final ComparableAttribute<Shelf, Long> ID =
                BUILDER.comparable("id", DataType.BIGINT, s -> s.id, (s, v) -> s.id = v, o -> o.generatedId());
        static final ToMany<Shelf, Jar> JARS = BUILDER.hasMany("jars", () -> Jars.MODEL, s -> s.jars, o -> o);
        static final ModelType<Shelf, Long> MODEL =
                BUILDER.defaultScope(q -> q.where(JARS.any())).build();
    }

    private static final class Jars {
        private static final ModelBuilder<Jar, Long> BUILDER = ModelType.builder(Jar.class, Long.class, Jar::new);
        static final ComparableAttribute<Jar, Long> ID =
                BUILDER.comparable("id", DataType.BIGINT, j -> j.id, (j, v) -> j.id = v, o -> o.generatedId());
        static final BooleanAttribute<Jar> FULL = BUILDER.bool("full", j -> j.full, (j, v) -> j.full = v, o -> o);
        static final ComparableAttribute<Jar, Long> SHELF_ID =
                BUILDER.comparable("shelfId", DataType.BIGINT, j -> j.shelfId, (j, v) -> j.shelfId = v, o -> o);
        static final StringAttribute<Jar> NAME =
                BUILDER.string("name", DataType.string(80), j -> j.name, (j, v) -> j.name = v, o -> o);
        static final ToOne<Jar, Shelf> SHELF = BUILDER.belongsTo("shelf", () -> Shelves.MODEL, j -> j.shelf, o -> o);
        static final ModelType<Jar, Long> MODEL = BUILDER.defaultScope(
                        q -> q.where(FULL.isTrue()).orderBy(NAME.asc()))
                .build();
    }
}
