package org.reactiveorm.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares contenders: each in a process of its own for each workload, in {@link Heat}s, and that in rounds with processes
 * anew. Writes every measurement to {@code target/results-<time>.json} and prints tables in Markdown. Runs in the folder
 * {@code benchmarks}.
 */
public final class Compare {

    private Compare() {}

    /** See {@link CompareOptions} for the arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        CompareOptions options = CompareOptions.parse(arguments);
        List<Entrant> entrants = Entrant.built(Path.of("contenders")).stream()
                .filter(options::chooses)
                .toList();
        List<String> missing = new ArrayList<>(options.contenders());
        entrants.forEach(entrant -> missing.remove(entrant.name()));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("not there, or not built: " + missing);
        }
        try (Database database = Database.open(options.url())) {
            List<Outcome> outcomes = measure(entrants, options, database);
            String table = new Table(outcomes).markdown();
            save(outcomes, database.version(), table);
            System.out.println(table);
        }
    }

    private static List<Outcome> measure(List<Entrant> entrants, CompareOptions options, Database database)
            throws IOException, InterruptedException {
        int seed = (int) System.nanoTime();
        List<Outcome> outcomes = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            List<Entrant> order = new ArrayList<>(entrants);
            Collections.rotate(order, -round);
            for (Workload workload : options.workloads()) {
                outcomes.addAll(new Heat(database, options, workload).run(order, ++seed));
            }
        }
        return outcomes;
    }

    private static void save(List<Outcome> outcomes, String server, String table) throws IOException {
        String time =
                LocalDateTime.now(Clock.system(ZoneOffset.UTC)).format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
        Path folder = Files.createDirectories(Path.of("target"));
        Map<String, Object> content = Map.of(
                "time",
                time,
                "server",
                "PostgreSQL " + server,
                "java",
                System.getProperty("java.vm.version"),
                "processors",
                Runtime.getRuntime().availableProcessors(),
                "outcomes",
                outcomes);
        JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("results-" + time + ".json").toFile(), content);
        Files.writeString(folder.resolve("results-" + time + ".md"), table);
    }
}
