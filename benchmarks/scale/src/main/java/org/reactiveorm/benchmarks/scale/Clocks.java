package org.reactiveorm.benchmarks.scale;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import java.util.function.Supplier;

/** What work costs: the processor time of this process, which a busy machine disturbs less than it does the time on the wall. */
final class Clocks {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    /** Some systems count in steps of ten milliseconds. */
    private static final long LEAST_NANOS = 400_000_000;

    private static final int ROUNDS = 3;

    private Clocks() {}

    /** Processor time of one run in milliseconds, the least of several rounds, of which each repeats the work for a while. */
    static double millis(Supplier<?> work) {
        double least = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = SYSTEM.getProcessCpuTime();
            long used = 0;
            int runs = 0;
            while (used < LEAST_NANOS) {
                Objects.requireNonNull(work.get());
                runs++;
                used = SYSTEM.getProcessCpuTime() - start;
            }
            least = Math.min(least, used / 1e6 / runs);
        }
        return least;
    }
}
