package org.reactiveorm.execution;

/**
 * The figures of a pool at one moment.
 *
 * @param acquired connections in use
 * @param idle connections that wait
 * @param pending acquisitions that wait
 * @param max the most connections
 */
public record PoolFigures(int acquired, int idle, int pending, int max) {

    /** The figures as error messages show them. */
    @Override
    public String toString() {
        return acquired + " of " + max + " connections in use, " + idle + " idle, " + pending + " callers waiting";
    }
}
