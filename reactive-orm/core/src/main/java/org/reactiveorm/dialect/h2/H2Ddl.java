package org.reactiveorm.dialect.h2;

import java.util.List;
import java.util.function.UnaryOperator;
import org.reactiveorm.dialect.ansi.DdlRenderer;
import org.reactiveorm.dialect.ansi.TextLiteral;
import org.reactiveorm.schema.IndexDefinition;
import org.reactiveorm.sql.TableName;

/** The DDL of H2. */
final class H2Ddl extends DdlRenderer {

    H2Ddl(UnaryOperator<String> quote) {
        super(quote, new H2TypeNames(), TextLiteral.UNICODE);
    }

    /** A bare name would be looked for in the schema of the session, where another table's index may have it. */
    @Override
    protected String indexName(TableName table, String name) {
        return table(new TableName(table.schema(), name));
    }

    /** A foreign key refers to a constraint, which takes the index that is there. */
    @Override
    protected List<String> makeReferable(TableName table, IndexDefinition index) {
        return List.of("alter table " + table(table) + " add constraint if not exists " + quote(index.name() + "_key")
                + " unique (" + quoteAll(index.columns()) + ")");
    }
}
