package org.reactiveorm.test.database;

/**
 * The parts of an R2DBC URL, so that the database can be exchanged.
 *
 * @param server everything before the database: driver, credentials, host and port
 * @param database the database's name, empty for none
 * @param options the options with their question mark, empty for none
 */
record ServerUrl(String server, String database, String options) {

    /** Takes {@code r2dbc:driver://user:password@host:port/database?option=value} apart. */
    static ServerUrl parse(String url) {
        int question = url.indexOf('?');
        String options = question < 0 ? "" : url.substring(question);
        String body = question < 0 ? url : url.substring(0, question);
        int authority = body.indexOf("://");
        if (authority < 0) {
            throw new IllegalArgumentException("Not an R2DBC URL with a host: write r2dbc:driver://host/database");
        }
        int slash = body.indexOf('/', authority + 3);
        return slash < 0
                ? new ServerUrl(body, "", options)
                : new ServerUrl(body.substring(0, slash), body.substring(slash + 1), options);
    }

    /** The URL of another database on the same server. */
    String withDatabase(String name) {
        return server + "/" + name + options;
    }
}
