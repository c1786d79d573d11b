package org.reactiveorm.dialect.postgres;

import java.util.List;
import java.util.function.UnaryOperator;
import org.reactiveorm.dialect.ansi.DdlRenderer;
import org.reactiveorm.dialect.ansi.TextLiteral;
import org.reactiveorm.schema.ForeignKeyDefinition;
import org.reactiveorm.sql.TableName;

/** The DDL of PostgreSQL. */
final class PostgresDdl extends DdlRenderer {

    PostgresDdl(UnaryOperator<String> quote) {
        super(quote, new PostgresTypeNames(), TextLiteral.UNICODE);
    }

    /** There is no {@code IF NOT EXISTS} for constraints, and dropping one first would check every row again. */
    @Override
    protected List<String> addForeignKey(TableName table, ForeignKeyDefinition foreignKey) {
        String body = " begin alter table " + table(table) + " add constraint " + quote(foreignKey.name())
                + " foreign key " + reference(foreignKey) + "; exception when duplicate_object then null; end ";
        return List.of(block(body));
    }

    /** A block of statements that runs as one; a name in it cannot end it. */
    static String block(String body) {
        String delimiter = "$orm$";
        for (int i = 0; body.contains(delimiter); i++) {
            delimiter = "$orm" + i + "$";
        }
        return "do " + delimiter + body + delimiter;
    }
}
