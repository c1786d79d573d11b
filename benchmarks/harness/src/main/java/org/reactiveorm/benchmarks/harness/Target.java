package org.reactiveorm.benchmarks.harness;

/**
 * Where the database is.
 *
 * @param host the name of the server
 * @param port its port
 * @param database the name of the database
 * @param user who connects
 * @param password the user's password, empty where the server asks for none
 * @param poolSize how many connections the contender keeps open
 */
public record Target(String host, int port, String database, String user, String password, int poolSize) {}
