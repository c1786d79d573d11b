package org.reactiveorm.test.database;

import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.mariadb.MariaDbDialect;

/** MariaDB: {@code ORM_TEST_MARIADB_URL}, port 3306 of this machine, or an embedded server. */
public final class MariaDbServer implements TestServer {

    private static final ServerSearch SEARCH =
            new ServerSearch("MariaDB", "ORM_TEST_MARIADB_URL", "r2dbc:mariadb://root@127.0.0.1:3306/mysql", 3306);

    @Override
    public String product() {
        return SEARCH.product();
    }

    @Override
    public Dialect dialect() {
        return MariaDbDialect.INSTANCE;
    }

    @Override
    public TestDatabase createDatabase() {
        return MySqlFamilyDatabase.create(SEARCH.find());
    }
}
