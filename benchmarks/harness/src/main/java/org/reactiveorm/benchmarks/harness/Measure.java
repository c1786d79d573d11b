package org.reactiveorm.benchmarks.harness;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ServiceLoader;

/**
 * Measures one workload of one contender in a process that does nothing else. The class path holds one contender's module. Without
 * arguments it prints the names of the contenders on the class path.
 *
 * <p>Arguments: contender, workload, URL of the database, seed of what is random. Then each line of the input is a turn, and is answered
 * by a line of JSON, see {@link Measurement}: {@code warm-up <least seconds> <most seconds>} or {@code measure <seconds>}. The process
 * ends with its input.
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
            takeTurns(arguments);
        } catch (Exception e) {
            e.printStackTrace();
            System.err.println("failed: " + reason(e));
            System.exit(1);
        }
        System.exit(0);
    }

    private static void takeTurns(String[] arguments) throws Exception {
        Plan plan = Plan.of(Workload.valueOf(arguments[1]), Integer.parseInt(arguments[3]));
        Contender contender = contender(arguments[0]);
        contender.open(DatabaseUrl.parse(arguments[2]).target(POOL_SIZE));
        Loop loop = new Loop(plan, contender);
        BufferedReader turns = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String turn = turns.readLine(); turn != null; turn = turns.readLine()) {
            System.out.println(measured(loop, turn.split(" ")).toJson());
        }
        contender.close();
    }

    private static Measurement measured(Loop loop, String... turn) throws Exception {
        System.gc();
        Meter meter = new Meter();
        Loop.Done done = turn[0].equals("warm-up")
                ? new WarmUp(seconds(turn[1]), seconds(turn[2])).run(loop)
                : loop.run(seconds(turn[1]));
        Meter.Used used = meter.read();
        return new Measurement(
                done.operations(),
                done.nanos(),
                used.cpuNanos(),
                used.compilerNanos(),
                used.allocatedBytes(),
                used.gcNanos(),
                used.peakHeapBytes());
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
