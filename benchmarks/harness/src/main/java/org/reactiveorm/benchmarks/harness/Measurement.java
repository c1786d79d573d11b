package org.reactiveorm.benchmarks.harness;

/**
 * What one process has measured: the line of JSON that it prints.
 *
 * @param contender who
 * @param workload what
 * @param completed all operations, those before the measured time included
 * @param operations the measured ones
 * @param nanos how long they took together
 * @param cpuNanos the processor time of the process meanwhile
 * @param compilerNanos how long its compiler was at work meanwhile, 0 where it cannot be known
 * @param allocatedBytes what its threads allocated meanwhile, 0 where it cannot be known
 * @param gcNanos how long it stood still for the collector, 0 where it cannot be known
 * @param peakHeapBytes the most of the heap that was in use, 0 where it cannot be known
 */
record Measurement(
        String contender,
        Workload workload,
        long completed,
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
        return ("{\"contender\":\"%s\",\"workload\":\"%s\",\"completed\":%d,\"operations\":%d,\"nanos\":%d,\"cpuNanos\":%d,"
                        + "\"compilerNanos\":%d,\"allocatedBytes\":%d,\"gcNanos\":%d,\"peakHeapBytes\":%d}")
                .formatted(
                        contender,
                        workload,
                        completed,
                        operations,
                        nanos,
                        cpuNanos,
                        compilerNanos,
                        allocatedBytes,
                        gcNanos,
                        peakHeapBytes);
    }
}
