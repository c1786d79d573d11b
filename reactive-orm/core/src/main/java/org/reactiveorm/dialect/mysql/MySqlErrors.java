package org.reactiveorm.dialect.mysql;

import org.reactiveorm.dialect.ErrorKind;
import org.reactiveorm.dialect.ansi.ErrorTable;

/** The error codes of the servers of MySQL and MariaDB, and of their drivers. */
final class MySqlErrors {

    static final ErrorTable TABLE = ErrorTable.standard()
            .codes(ErrorKind.UNIQUE, 1022, 1062, 1169, 1586, 1859)
            .codes(ErrorKind.FOREIGN_KEY, 1216, 1217, 1451, 1452, 1557, 1761, 1762)
            .codes(ErrorKind.NOT_NULL, 1048, 1263, 1364)
            .codes(ErrorKind.CHECK, 4025, 3819)
            .codes(ErrorKind.DEADLOCK, 1213, 1614)
            .codes(ErrorKind.SERIALIZATION_FAILURE, 1020)
            .codes(ErrorKind.LOCK_TIMEOUT, 1205, 3572)
            .codes(ErrorKind.STATEMENT_TIMEOUT, 1317, 1907, 1968, 1969, 3024)
            .codes(ErrorKind.CONNECTION, 1040, 1044, 1045, 1049, 1053, 1080, 1129, 1130, 1152, 1158, 1159, 1160, 1161)
            .codes(ErrorKind.CONNECTION, 1184, 1203, 1226, 1698, 1927, 2002, 2003, 2006, 2013, 3159, 4031, 9000)
            .states(ErrorKind.CONNECTION, "28000", "H1000");

    private MySqlErrors() {}
}
