package org.reactiveorm.dialect.mysql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.reactiveorm.schema.ForeignKeyDefinition;
import org.reactiveorm.sql.TableName;

/** The DDL that is understood by MySQL, and by MariaDB too. */
final class MySqlDdl extends MySqlFamilyDdl {

    MySqlDdl(UnaryOperator<String> quote) {
        super(quote);
    }

    /** MySQL cannot add a key only if it is missing, so the statement is chosen by the server. */
    @Override
    protected List<String> addForeignKey(TableName table, ForeignKeyDefinition foreignKey) {
        String add = "alter table " + table(table) + " add constraint " + quote(foreignKey.name()) + " foreign key "
                + reference(foreignKey);
        String schema = table.schema() == null ? "database()" : text(table.schema());
        return List.of(
                "set @orm_ddl = if(exists (select 1 from information_schema.table_constraints"
                        + " where constraint_schema = " + schema + " and table_name = " + text(table.name())
                        + " and constraint_name = " + text(foreignKey.name()) + "), 'do 0', " + text(add) + ")",
                "prepare orm_ddl from @orm_ddl",
                "execute orm_ddl",
                "deallocate prepare orm_ddl");
    }

    /** A text that no mode of the server, and no driver, reads otherwise. */
    private static String text(String value) {
        if (value.indexOf('\'') < 0 && value.indexOf('\\') < 0) {
            return "'" + value + "'";
        }
        return "convert(0x" + HexFormat.of().formatHex(value.getBytes(UTF_8)) + " using utf8mb4)";
    }

    /** If one of these does not run, the connection is not used again. */
    @Override
    protected List<String> dropTables(List<TableName> tables) {
        return List.of(
                "set session foreign_key_checks = 0",
                "drop table if exists " + tables(tables),
                "set session foreign_key_checks = 1");
    }
}
