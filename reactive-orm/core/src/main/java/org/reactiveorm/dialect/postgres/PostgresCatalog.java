package org.reactiveorm.dialect.postgres;

import org.reactiveorm.dialect.Catalog;
import org.reactiveorm.dialect.ansi.CatalogText;

/** The catalogue of PostgreSQL. */
final class PostgresCatalog {

    static final Catalog INSTANCE = new CatalogText(
            "select current_database()::text",
            "select nspname::text from pg_namespace where nspname not like 'pg\\_%' and nspname <> 'information_schema'"
                    + " order by nspname",
            columns("current_schema()", "$1"),
            columns("$1", "$2"));

    private PostgresCatalog() {}

    private static String columns(String schema, String table) {
        return """
                select a.attname::text, format_type(a.atttypid, a.atttypmod), \
                case when a.attnotnull then 'NO' else 'YES' end, \
                case when a.attidentity = '' then pg_get_expr(d.adbin, d.adrelid) end, \
                case when exists (select 1 from pg_index i where i.indrelid = a.attrelid and i.indisprimary \
                and a.attnum = any(i.indkey)) then 'YES' else 'NO' end, \
                case when a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval(%' then 'YES' else 'NO' end, \
                col_description(a.attrelid, a.attnum), \
                (select \s"""
                + PostgresEnums.LABELS
                + " "
                + """
                from pg_enum e join pg_type t on t.oid = a.atttypid where e.enumtypid in (t.oid, t.typelem)) \
                from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace \
                left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum \
                where a.attnum > 0 and not a.attisdropped and n.nspname = \s"""
                + schema + " and c.relname = " + table + " order by a.attnum";
    }
}
