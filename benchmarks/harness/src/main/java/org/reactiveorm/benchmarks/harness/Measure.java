package org.reactiveorm.benchmarks.harness;

import java.time.Duration;
import java.util.ServiceLoader;

/**
 * Measures one workload of one contender in a process that does nothing else, and prints a line of JSON. The class path holds one
 * contender's module. Without arguments it prints the names of the contenders on the class path.
 *
 * <p>Arguments: contender, workload, seconds to warm up, most seconds to warm up, seconds to measure, URL of the database, seed of
 * what is random.
 */
public final class Measure {

    /** How many connections every contender has. */
    static final int POOL_SIZE = 8;

    private Measure() {}

    /** Ends with 1 and a last line that says why on the error stream, when an operation fails or gives a wrong sum. */
    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            ServiceLoader.load(Contender.class).forEach(contender -> System.out.println(contender.name()));
            return;
        }
        try {
            System.out.println(measure(arguments));
        } catch (Exception e) {
            e.printStackTrace();
            System.err.println("failed: " + reason(e));
            System.exit(1);
        }
        System.exit(0);
    }

    private static String measure(String[] arguments) throws Exception {
        Workload workload = Workload.valueOf(arguments[1]);
        Plan plan = Plan.of(workload, Integer.parseInt(arguments[6]));
        Contender contender = contender(arguments[0]);
        contender.open(DatabaseUrl.parse(arguments[5]).target(POOL_SIZE));
        Loop loop = new Loop(plan, contender);
        long before = new WarmUp(seconds(arguments[2]), seconds(arguments[3])).run(loop);
        System.gc();
        Meter meter = new Meter();
        Loop.Done done = loop.run(seconds(arguments[4]));
        Meter.Used used = meter.read();
        contender.close();
        return new Measurement(
                        arguments[0],
                        workload,
                        before + done.operations(),
                        done.operations(),
                        done.nanos(),
                        used.cpuNanos(),
                        used.compilerNanos(),
                        used.allocatedBytes(),
                        used.gcNanos(),
                        used.peakHeapBytes())
                .toJson();
    }

    private static Contender contender(String name) {
        return ServiceLoader.load(Contender.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(contender -> contender.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no contender " + name + " on the class path"));
    }

    private static Duration seconds(String number) {
        return Duration.ofMillis((long) (Double.parseDouble(number) * 1_000));
    }

    private static String reason(Throwable error) {
        Throwable cause = error.getCause();
        return cause == null ? error.toString() : reason(cause);
    }
}
