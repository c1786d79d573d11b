package org.reactiveorm.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Starts one process after another and reads what each has measured. */
final class Runner {

    private static final long PATIENCE_SECONDS = 150;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Database database;
    private final CompareOptions options;
    private int seed = (int) System.nanoTime();

    Runner(Database database, CompareOptions options) {
        this.database = database;
        this.options = options;
    }

    /** Measures one workload of one contender; whatever goes wrong with it is in the outcome. */
    Outcome run(Entrant entrant, Workload workload) throws IOException, InterruptedException {
        Plan plan = Plan.of(workload, ++seed);
        database.prepare(workload);
        List<String> command = entrant.command(plan, options.task(seed));
        Path output = Files.createTempFile("benchmark", ".out");
        Path errors = Files.createTempFile("benchmark", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS + options.totalSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                return Outcome.failed(entrant.name(), workload, "the process did not end");
            }
            return process.exitValue() == 0
                    ? verified(plan, measurement(output))
                    : Outcome.failed(entrant.name(), workload, lastLine(errors));
        } catch (IllegalStateException wrong) {
            return Outcome.failed(entrant.name(), workload, String.valueOf(wrong.getMessage()));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private Outcome verified(Plan plan, Measurement measurement) {
        database.verify(plan, measurement.completed());
        return Outcome.measured(measurement);
    }

    private static Measurement measurement(Path output) throws IOException {
        String json = Files.readAllLines(output).stream()
                .filter(line -> line.startsWith("{"))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("the process printed no measurement"));
        return JSON.readValue(json, Measurement.class);
    }

    private static String lastLine(Path errors) throws IOException {
        return Files.readAllLines(errors).stream()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .orElse("the process ended without a word");
    }
}
