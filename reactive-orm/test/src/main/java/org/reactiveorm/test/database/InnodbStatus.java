package org.reactiveorm.test.database;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What InnoDB tells of itself now. The view {@code innodb_trx} is a copy that is not renewed while somebody reads it more often
 * than every 100 ms, so whoever polls it never sees the end of a transaction.
 */
final class InnodbStatus {

    private static final String LIST = "LIST OF TRANSACTIONS FOR EACH SESSION";
    private static final String ENTRY = "---TRANSACTION ";
    private static final Pattern SESSION = Pattern.compile("(?:MariaDB|MySQL) thread id (\\d+)");

    private InnodbStatus() {}

    /** The sessions, by number, that have a transaction open. */
    static Set<Long> openTransactions(SqlConsole console) {
        String status = String.join("\n", console.rows("SHOW ENGINE INNODB STATUS", 2));
        int start = status.indexOf(LIST);
        if (start < 0) {
            throw new IllegalStateException(
                    "SHOW ENGINE INNODB STATUS has no " + LIST + "; does the user lack PROCESS?");
        }
        Set<Long> sessions = new HashSet<>();
        for (String entry : status.substring(start).split(ENTRY, -1)) {
            Matcher session = SESSION.matcher(entry);
            if (isOpen(entry) && session.find()) {
                sessions.add(Long.parseLong(session.group(1)));
            }
        }
        return sessions;
    }

    /** The first line is the number, a comma and the state. */
    private static boolean isOpen(String entry) {
        String line = entry.lines().findFirst().orElse("");
        return line.contains(", ") && !line.contains(", not started");
    }
}
