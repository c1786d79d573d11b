package org.reactiveorm.dialect.mariadb;

import java.util.List;
import java.util.function.UnaryOperator;
import org.reactiveorm.dialect.mysql.MySqlFamilyDdl;
import org.reactiveorm.schema.ForeignKeyDefinition;
import org.reactiveorm.sql.TableName;

/** The DDL of MariaDB. */
final class MariaDbDdl extends MySqlFamilyDdl {

    MariaDbDdl(UnaryOperator<String> quote) {
        super(quote);
    }

    @Override
    protected List<String> addForeignKey(TableName table, ForeignKeyDefinition foreignKey) {
        String name = quote(foreignKey.name());
        return List.of("alter table " + table(table) + " add constraint " + name + " foreign key if not exists " + name
                + " " + reference(foreignKey));
    }

    /** The setting holds for this one statement, so that no session is left without foreign keys. */
    @Override
    protected List<String> dropTables(List<TableName> tables) {
        return List.of("set statement foreign_key_checks = 0 for drop table if exists " + tables(tables));
    }
}
