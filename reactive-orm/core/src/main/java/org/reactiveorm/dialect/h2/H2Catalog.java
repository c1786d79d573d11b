package org.reactiveorm.dialect.h2;

import org.reactiveorm.dialect.Catalog;
import org.reactiveorm.dialect.ansi.CatalogText;

/** The catalogue of H2. */
final class H2Catalog {

    static final Catalog INSTANCE = new CatalogText(
            "select database()",
            "select schema_name from information_schema.schemata where schema_name <> 'INFORMATION_SCHEMA'"
                    + " order by schema_name",
            columns("current_schema", "$1"),
            columns("$1", "$2"));

    private H2Catalog() {}

    private static String columns(String schema, String table) {
        return """
                select c.column_name, \
                c.data_type || coalesce('(' || c.character_maximum_length || ')', case when c.data_type = 'NUMERIC' \
                then '(' || c.numeric_precision || ', ' || c.numeric_scale || ')' end, ''), \
                c.is_nullable, c.column_default, \
                case when exists (select 1 from information_schema.table_constraints t \
                join information_schema.key_column_usage k on k.constraint_schema = t.constraint_schema \
                and k.constraint_name = t.constraint_name where t.constraint_type = 'PRIMARY KEY' \
                and t.table_schema = c.table_schema and t.table_name = c.table_name and k.column_name = c.column_name) \
                then 'YES' else 'NO' end, c.is_identity, c.remarks, \s"""
                + H2Enums.LABELS + " "
                + """
                from information_schema.columns c where c.table_schema = \s"""
                + schema + " and c.table_name = " + table + " order by c.ordinal_position";
    }
}
