package org.reactiveorm.benchmarks.harness;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the server is and which database is used.
 *
 * @param host the name of the server
 * @param port its port
 * @param database the database, which the benchmarks make and fill
 * @param user who connects
 * @param password the user's password, empty for none
 */
record DatabaseUrl(String host, int port, String database, String user, String password) {

    private static final String DEFAULT = "postgresql://postgres@127.0.0.1:5432/reactive_orm_benchmark";

    /** The URL of the variable {@code ORM_BENCHMARK_URL}, else a local server that asks for no password. */
    static DatabaseUrl ofEnvironment() {
        String url = System.getenv("ORM_BENCHMARK_URL");
        return parse(url == null ? DEFAULT : url);
    }

    /** Reads {@code postgresql://user:password@host:port/database}. */
    static DatabaseUrl parse(String url) {
        URI uri = URI.create(url);
        @Nullable String userInfo = uri.getUserInfo();
        String[] login = (userInfo == null ? "postgres" : userInfo).split(":", 2);
        return new DatabaseUrl(
                uri.getHost(),
                uri.getPort() < 0 ? 5432 : uri.getPort(),
                uri.getPath().substring(1),
                login[0],
                login.length < 2 ? "" : login[1]);
    }

    Target target(int poolSize) {
        return new Target(host, port, database, user, password, poolSize);
    }

    @Override
    public String toString() {
        String login = password.isEmpty() ? user : user + ":" + password;
        return "postgresql://" + login + "@" + host + ":" + port + "/" + database;
    }
}
