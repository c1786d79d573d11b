package org.reactiveorm.benchmarks.harness;

/**
 * What a process has done in one turn: the line of JSON that it prints.
 *
 * @param operations how many operations were completed
 * @param nanos how long they took together
 * @param cpuNanos the processor time of the process meanwhile
 * @param compilerNanos how long its compiler was at work meanwhile, 0 where it cannot be known
 * @param allocatedBytes what its threads allocated meanwhile, 0 where it cannot be known
 * @param gcNanos how long it stood still for the collector, 0 where it cannot be known
 * @param peakHeapBytes the most of the heap that was in use, 0 where it cannot be known
 */
record Measurement(
        long operations,
        long nanos,
        long cpuNanos,
        long compilerNanos,
        long allocatedBytes,
        long gcNanos,
        long peakHeapBytes) {

    double perSecond() {
        return operations * 1e9 / nanos;
    }

    double cpuPerOperation() {
        return (double) cpuNanos / operations;
    }

    double bytesPerOperation() {
        return (double) allocatedBytes / operations;
    }

    String toJson() {
        return ("{\"operations\":%d,\"nanos\":%d,\"cpuNanos\":%d,\"compilerNanos\":%d,\"allocatedBytes\":%d,\"gcNanos\":%d,"
                        + "\"peakHeapBytes\":%d}")
                .formatted(operations, nanos, cpuNanos, compilerNanos, allocatedBytes, gcNanos, peakHeapBytes);
    }
}
