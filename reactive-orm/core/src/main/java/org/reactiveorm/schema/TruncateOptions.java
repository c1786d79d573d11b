package org.reactiveorm.schema;

/** How tables are emptied. Immutable; each call returns a changed copy. */
public final class TruncateOptions {

    /** Neither takes other tables along nor counts anew. */
    public static final TruncateOptions DEFAULT = new TruncateOptions(false, false);

    private final boolean cascading;
    private final boolean restarting;

    private TruncateOptions(boolean cascading, boolean restarting) {
        this.cascading = cascading;
        this.restarting = restarting;
    }

    /** Empties the tables that refer to a table, too, and those that refer to them, whether they are mapped or not. */
    public TruncateOptions cascade() {
        return new TruncateOptions(true, restarting);
    }

    /** Ids that the database counts begin again with 1. */
    public TruncateOptions restartIdentity() {
        return new TruncateOptions(cascading, true);
    }

    /** Whether tables that refer to a table are emptied, too. */
    public boolean cascades() {
        return cascading;
    }

    /** Whether ids are counted anew. */
    public boolean restartsIdentity() {
        return restarting;
    }
}
