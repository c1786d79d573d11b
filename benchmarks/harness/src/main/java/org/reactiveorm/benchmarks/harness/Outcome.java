package org.reactiveorm.benchmarks.harness;

import org.jspecify.annotations.Nullable;

/**
 * How one turn ended: with a measurement, or with a reason why there is none.
 *
 * @param contender who
 * @param workload what
 * @param measurement what was measured
 * @param failure why nothing was
 */
record Outcome(String contender, Workload workload, @Nullable Measurement measurement, @Nullable String failure) {

    static Outcome measured(Entrant entrant, Workload workload, Measurement measurement) {
        return new Outcome(entrant.name(), workload, measurement, null);
    }

    static Outcome failed(Entrant entrant, Workload workload, String reason) {
        return new Outcome(entrant.name(), workload, null, reason);
    }
}
