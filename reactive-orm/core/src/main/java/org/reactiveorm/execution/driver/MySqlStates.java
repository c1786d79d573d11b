package org.reactiveorm.execution.driver;

import org.jspecify.annotations.Nullable;

/** The SQLSTATEs that the driver of MySQL forgets: it keeps those of a few classes only. */
public final class MySqlStates {

    private MySqlStates() {}

    /** The SQLSTATE that belongs to an error code of the server; null if nobody needs it. */
    public static @Nullable String of(int code) {
        return switch (code) {
            case 1406 -> "22001";
            case 1264, 1690 -> "22003";
            case 1292, 1366 -> "22007";
            case 1365 -> "22012";
            case 1792 -> "25006";
            case 1045, 1698 -> "28000";
            case 3819, 4025 -> "23000";
            default -> null;
        };
    }
}
