package org.reactiveorm.dialect;

import org.reactiveorm.dialect.h2.H2Dialect;
import org.reactiveorm.dialect.mariadb.MariaDbDialect;
import org.reactiveorm.dialect.mysql.MySqlDialect;
import org.reactiveorm.dialect.postgres.PostgresDialect;

/** The dialects that every text is checked for. */
enum TestedDialect {
    H2(H2Dialect.INSTANCE),
    POSTGRES(PostgresDialect.INSTANCE),
    MARIADB(MariaDbDialect.INSTANCE),
    MYSQL(MySqlDialect.INSTANCE);

    private final Dialect dialect;

    TestedDialect(Dialect dialect) {
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }
}
