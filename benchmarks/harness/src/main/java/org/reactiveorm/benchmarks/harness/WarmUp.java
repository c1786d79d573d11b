package org.reactiveorm.benchmarks.harness;

import java.time.Duration;

/**
 * What is done before anything is measured: operations for a time, and then for as long as the compiler is still at work, up to a
 * limit. A larger library has more to be compiled, and all are measured when they have come to rest.
 */
final class WarmUp {

    /** Many, for what is done at the end of one makes the compiler give up code that has never seen an end. */
    private static final Duration SLICE = Duration.ofMillis(500);
    /** Of a slice; the compiler never rests altogether. */
    private static final double MOST_COMPILING = 0.05;

    private static final int QUIET_SLICES = 6;

    private final Duration least;
    private final Duration most;

    WarmUp(Duration least, Duration most) {
        this.least = least;
        this.most = most;
    }

    /** Runs operations. */
    Loop.Done run(Loop loop) throws Exception {
        long start = System.nanoTime();
        long operations = 0;
        int quiet = 0;
        while (goesOn(System.nanoTime() - start, quiet)) {
            long before = Meter.compilerMillis();
            Loop.Done slice = loop.run(SLICE);
            operations += slice.operations();
            double compiling = (Meter.compilerMillis() - before) * 1e6 / slice.nanos();
            quiet = compiling < MOST_COMPILING ? quiet + 1 : 0;
        }
        return new Loop.Done(operations, System.nanoTime() - start);
    }

    private boolean goesOn(long nanos, int quiet) {
        return nanos < least.toNanos() || (nanos < most.toNanos() && quiet < QUIET_SLICES);
    }
}
