package org.reactiveorm.type;

/** What happens to a row when the row that it refers to goes or gets another key. */
public enum ReferentialAction {
    /** Nothing: the change is refused while a row refers. */
    NO_ACTION("no action"),
    /** The change is refused at once, even where checks are deferred. */
    RESTRICT("restrict"),
    /** The referring row goes too, or gets the new key. */
    CASCADE("cascade"),
    /** The referring row refers to none. */
    SET_NULL("set null"),
    /** The referring row gets the default of its column. */
    SET_DEFAULT("set default");

    private final String sql;

    ReferentialAction(String sql) {
        this.sql = sql;
    }

    /** The words of SQL. */
    public String sql() {
        return sql;
    }
}
