package org.reactiveorm.test.database;

/** Questions to the catalogue that every product answers alike. */
final class InformationSchema {

    private InformationSchema() {}

    /** Asks for the columns of a table. */
    static String columns(String schema, String table) {
        return "SELECT column_name FROM information_schema.columns WHERE " + schema + " AND table_name = '" + table
                + "' ORDER BY ordinal_position";
    }
}
