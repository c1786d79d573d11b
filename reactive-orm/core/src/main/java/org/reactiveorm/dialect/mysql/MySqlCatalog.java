package org.reactiveorm.dialect.mysql;

import org.reactiveorm.dialect.Catalog;
import org.reactiveorm.dialect.ansi.CatalogText;

/** The catalogue of MySQL and MariaDB, where a schema is a database. */
final class MySqlCatalog {

    static final Catalog INSTANCE = new CatalogText(
            "select database()",
            "select cast(schema_name as char) from information_schema.schemata where schema_name not in"
                    + " ('information_schema', 'performance_schema', 'mysql', 'sys') order by schema_name",
            columns("database()"),
            columns("?"));

    private MySqlCatalog() {}

    private static String columns(String schema) {
        return """
                select cast(column_name as char), cast(column_type as char), cast(is_nullable as char), \
                cast(column_default as char), case when column_key = 'PRI' then 'YES' else 'NO' end, \
                case when extra like '%auto_increment%' then 'YES' else 'NO' end, \
                cast(nullif(column_comment, '') as char), \s"""
                + MySqlEnums.LABELS + " "
                + """
                from information_schema.columns where table_schema = \s"""
                + schema + " and table_name = ? order by ordinal_position";
    }
}
