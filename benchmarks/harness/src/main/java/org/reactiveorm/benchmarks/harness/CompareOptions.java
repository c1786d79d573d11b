package org.reactiveorm.benchmarks.harness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is compared and how long.
 *
 * @param contenders the names of those that take part, none for all
 * @param workloads what is measured
 * @param rounds how many processes each contender has for a workload, one after another
 * @param turns how often each process measures
 * @param warmUp seconds before each measured time
 * @param mostWarmUp up to so many seconds together, as long as the compiler of Java is at work
 * @param seconds each measured time
 * @param javaOptions further options of the processes
 * @param url where the database is
 */
record CompareOptions(
        List<String> contenders,
        List<Workload> workloads,
        int rounds,
        int turns,
        String warmUp,
        String mostWarmUp,
        String seconds,
        List<String> javaOptions,
        DatabaseUrl url) {

    private static final String USAGE = "options: --full --contenders a,b --workloads W1,W2 --rounds n --turns n"
            + " --warm-up s --most-warm-up s --seconds s --java-options \"-X...\"";

    private static final Map<String, String> SHORT = Map.of(
            "--contenders", "",
            "--workloads", "",
            "--rounds", "1",
            "--turns", "1",
            "--warm-up", "3",
            "--most-warm-up", "0",
            "--seconds", "3",
            "--java-options", "");

    private static final Map<String, String> FULL =
            Map.of("--rounds", "2", "--turns", "5", "--warm-up", "5", "--most-warm-up", "30", "--seconds", "2");

    /**
     * Reads the words behind the command.
     *
     * @throws IllegalArgumentException for a word that is unknown
     */
    static CompareOptions parse(String... words) {
        Map<String, String> chosen = new HashMap<>(SHORT);
        if (Arrays.asList(words).contains("--full")) {
            chosen.putAll(FULL);
        }
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("--full")) {
                continue;
            }
            if (!chosen.containsKey(words[i]) || i + 1 == words.length) {
                throw new IllegalArgumentException(words[i] + " is unknown, or nothing follows it; " + USAGE);
            }
            chosen.put(words[i], words[++i]);
        }
        return of(chosen);
    }

    private static CompareOptions of(Map<String, String> chosen) {
        List<Workload> workloads =
                words(chosen, "--workloads", ",").map(Workload::valueOf).toList();
        return new CompareOptions(
                words(chosen, "--contenders", ",").toList(),
                workloads.isEmpty() ? List.of(Workload.values()) : workloads,
                Integer.parseInt(value(chosen, "--rounds")),
                Integer.parseInt(value(chosen, "--turns")),
                value(chosen, "--warm-up"),
                value(chosen, "--most-warm-up"),
                value(chosen, "--seconds"),
                words(chosen, "--java-options", " ").toList(),
                DatabaseUrl.ofEnvironment());
    }

    private static String value(Map<String, String> chosen, String option) {
        return Objects.requireNonNull(chosen.get(option));
    }

    private static Stream<String> words(Map<String, String> chosen, String option, String separator) {
        return Stream.of(value(chosen, option).split(separator)).filter(word -> !word.isBlank());
    }

    boolean chooses(Entrant entrant) {
        return contenders.isEmpty() || contenders.contains(entrant.name());
    }

    Entrant.Task task(int seed) {
        return new Entrant.Task(url, seed, javaOptions);
    }
}
