package org.reactiveorm.benchmarks.harness;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the process has used since the meter was made. */
final class Meter {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    private static final List<MemoryPoolMXBean> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    private final Map<Long, Long> allocated = allocated();
    private final long gcMillis = gcMillis();
    private final long compilerMillis = compilerMillis();
    private final long cpuNanos = SYSTEM.getProcessCpuTime();

    Meter() {
        HEAP.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /**
     * What was used.
     *
     * @param cpuNanos by all threads of the process, the compiler and the collector among them
     * @param compilerNanos by the compiler, in all its threads
     * @param allocatedBytes by all threads that live at the end
     * @param gcNanos while everything waited for the collector
     * @param peakHeapBytes the most that was in use at one time, garbage included
     */
    record Used(long cpuNanos, long compilerNanos, long allocatedBytes, long gcNanos, long peakHeapBytes) {}

    Used read() {
        long cpu = SYSTEM.getProcessCpuTime() - cpuNanos;
        long bytes = allocated().entrySet().stream()
                .mapToLong(thread -> thread.getValue() - allocated.getOrDefault(thread.getKey(), 0L))
                .sum();
        long peak =
                HEAP.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        long compiler = compilerMillis() - compilerMillis;
        return new Used(cpu, compiler * 1_000_000, bytes, (gcMillis() - gcMillis) * 1_000_000, peak);
    }

    private static Map<Long, Long> allocated() {
        long[] ids = THREADS.getAllThreadIds();
        long[] bytes = THREADS.getThreadAllocatedBytes(ids);
        Map<Long, Long> byThread = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            byThread.put(ids[i], Math.max(0, bytes[i]));
        }
        return byThread;
    }

    /** How long the compiler has been at work since the process began. */
    static long compilerMillis() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }

    private static long gcMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}
