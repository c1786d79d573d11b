package org.reactiveorm.test.database;

import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.mysql.MySqlDialect;

/**
 * MySQL: {@code ORM_TEST_MYSQL_URL}; without it a MariaDB server, on port 3306 of this machine or embedded, to which the driver of
 * MySQL speaks as well.
 */
public final class MySqlServer implements TestServer {

    private static final ServerSearch SEARCH =
            new ServerSearch("MySQL", "ORM_TEST_MYSQL_URL", "r2dbc:mysql://root@127.0.0.1:3306/mysql", 3306);

    @Override
    public String product() {
        return SEARCH.product();
    }

    @Override
    public Dialect dialect() {
        return MySqlDialect.INSTANCE;
    }

    @Override
    public TestDatabase createDatabase() {
        return MySqlFamilyDatabase.create(SEARCH.find());
    }
}
