package org.reactiveorm.internal.plan.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.mariadb.MariaDbDialect;
import org.reactiveorm.dialect.postgres.PostgresDialect;
import org.reactiveorm.internal.plan.Library.Book;
import org.reactiveorm.internal.plan.Library.Books;
import org.reactiveorm.internal.plan.Library.Writer;
import org.reactiveorm.internal.plan.Library.Writers;
import org.reactiveorm.internal.plan.MappedAssociation;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.MappingSettings;
import org.reactiveorm.internal.plan.ModelMapper;
import org.reactiveorm.query.Include;
import org.reactiveorm.query.Query;

class ChildrenPlannerTest {

    @Test
    void readsTheChildrenOfAWindowParentByParent() {
        assertThat(sql(PostgresDialect.INSTANCE, Query.all()))
                .contains("\"writer_id\" = any($1)")
                .endsWith("order by \"writer_id\" asc, \"id\" asc limit $2");
    }

    @Test
    void numbersTheChildrenOfEachParentForALimit() {
        assertThat(sql(
                        MariaDbDialect.INSTANCE,
                        Query.<Book>all().orderBy(Books.TITLE.desc()).limit(3).offset(1)))
                .contains("row_number() over (partition by `writer_id` order by `title` desc, `id` desc)")
                .contains("`d`.`orm_position` <= ?")
                .contains("`d`.`orm_position` > ?");
    }

    @SuppressWarnings("unchecked")
    private static String sql(Dialect dialect, Query<Book> query) {
        Map<?, MappedModel<?>> models = new ModelMapper(dialect, MappingSettings.DEFAULT)
                .map(Map.of(), List.of(Writers.MODEL.definition(), Books.MODEL.definition()));
        MappedModel<Writer> writer = (MappedModel<Writer>) models.get(Writers.MODEL.definition());
        MappedAssociation<Writer, Book> books = (MappedAssociation<Writer, Book>) writer.association("books");
        return dialect.compile(new ChildrenPlanner<>(dialect, books, new Include<>(Writers.BOOKS, query))
                        .children(List.of(1L, 2L, 3L), 100)
                        .statement())
                .sql();
    }
}
