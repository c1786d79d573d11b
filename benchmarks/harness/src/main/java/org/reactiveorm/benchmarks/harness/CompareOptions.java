package org.reactiveorm.benchmarks.harness;

import java.util.Arrays;
import java.util.List;

/**
 * What is compared and how long.
 *
 * @param contenders the names of those that take part, none for all
 * @param workloads what is measured
 * @param rounds how often
 * @param warmUp seconds before each measured time
 * @param seconds each measured time
 * @param javaOptions further options of the processes
 * @param url where the database is
 */
record CompareOptions(
        List<String> contenders,
        List<Workload> workloads,
        int rounds,
        String warmUp,
        String seconds,
        List<String> javaOptions,
        DatabaseUrl url) {

    private static final String USAGE =
            "options: --full --contenders a,b --workloads W1,W2 --rounds n --warm-up s --seconds s"
                    + " --java-options \"-X...\"";

    /**
     * Reads the words behind the command.
     *
     * @throws IllegalArgumentException for a word that is unknown
     */
    static CompareOptions parse(String... words) {
        List<String> given = Arrays.asList(words);
        boolean full = given.contains("--full");
        CompareOptions options = new CompareOptions(
                List.of(),
                List.of(Workload.values()),
                full ? 3 : 1,
                full ? "8" : "3",
                full ? "10" : "4",
                List.of(),
                DatabaseUrl.ofEnvironment());
        for (int i = 0; i < words.length; i++) {
            if (!words[i].equals("--full")) {
                if (i + 1 == words.length) {
                    throw new IllegalArgumentException(USAGE);
                }
                options = options.with(words[i], words[++i]);
            }
        }
        return options;
    }

    private CompareOptions with(String option, String value) {
        return switch (option) {
            case "--contenders" ->
                new CompareOptions(list(value), workloads, rounds, warmUp, seconds, javaOptions, url);
            case "--workloads" ->
                new CompareOptions(
                        contenders,
                        list(value).stream().map(Workload::valueOf).toList(),
                        rounds,
                        warmUp,
                        seconds,
                        javaOptions,
                        url);
            case "--rounds" ->
                new CompareOptions(contenders, workloads, Integer.parseInt(value), warmUp, seconds, javaOptions, url);
            case "--warm-up" -> new CompareOptions(contenders, workloads, rounds, value, seconds, javaOptions, url);
            case "--seconds" -> new CompareOptions(contenders, workloads, rounds, warmUp, value, javaOptions, url);
            case "--java-options" ->
                new CompareOptions(contenders, workloads, rounds, warmUp, seconds, List.of(value.split(" ")), url);
            default -> throw new IllegalArgumentException(option + " is unknown; " + USAGE);
        };
    }

    private static List<String> list(String value) {
        return List.of(value.split(","));
    }

    boolean chooses(Entrant entrant) {
        return contenders.isEmpty() || contenders.contains(entrant.name());
    }

    Entrant.Task task(int seed) {
        return new Entrant.Task(warmUp, seconds, url, seed, javaOptions);
    }

    long totalSeconds() {
        return (long) (Double.parseDouble(warmUp) + Double.parseDouble(seconds));
    }
}
