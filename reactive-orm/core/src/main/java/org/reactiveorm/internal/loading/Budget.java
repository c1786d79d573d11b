package org.reactiveorm.internal.loading;

/** Counts the rows of includes that are held, and tells how much fitted when they were too many. */
final class Budget {

    private final int bound;
    private int used;
    private double fitting = 1;

    Budget(int bound) {
        this.bound = bound;
    }

    /** How many rows may still be held. */
    int remaining() {
        return bound - used;
    }

    int used() {
        return used;
    }

    /** Counts rows in; false if they are too many. */
    boolean take(int rows) {
        if (rows > remaining()) {
            return false;
        }
        used += rows;
        return true;
    }

    /** Remembers which part of the parents would have fitted. */
    void exceeded(int complete, int wanted) {
        fitting = Math.min(fitting, (double) complete / wanted);
    }

    /** How many of so many parents are likely to fit, at least 1. */
    int fitting(int parents) {
        return Math.max(1, (int) (parents * fitting));
    }
}
