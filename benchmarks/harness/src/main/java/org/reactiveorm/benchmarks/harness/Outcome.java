package org.reactiveorm.benchmarks.harness;

import org.jspecify.annotations.Nullable;

/**
 * How one process ended: with a measurement, or with a reason why there is none.
 *
 * @param contender who
 * @param workload what
 * @param measurement what was measured
 * @param failure why nothing was
 */
record Outcome(String contender, Workload workload, @Nullable Measurement measurement, @Nullable String failure) {

    static Outcome measured(Measurement measurement) {
        return new Outcome(measurement.contender(), measurement.workload(), measurement, null);
    }

    static Outcome failed(String contender, Workload workload, String reason) {
        return new Outcome(contender, workload, null, reason);
    }
}
