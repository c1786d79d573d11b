package org.reactiveorm.benchmarks.harness;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The process of an entrant for one workload, which waits between its turns. */
final class Competitor implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 150;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Entrant entrant;
    private final Plan plan;
    private final Database database;
    private final Path errors;
    private final Process process;
    private final BufferedWriter turns;
    private final BufferedReader answers;

    Competitor(Entrant entrant, Plan plan, CompareOptions options, int seed, Database database) throws IOException {
        this.entrant = entrant;
        this.plan = plan;
        this.database = database;
        this.errors = Files.createTempFile("benchmark", ".err");
        this.process = new ProcessBuilder(entrant.command(plan, options.task(seed)))
                .redirectError(errors.toFile())
                .start();
        this.turns = process.outputWriter();
        this.answers = process.inputReader();
    }

    /** Warms up, and tells whether that went well. */
    Outcome warmUp(CompareOptions options) throws IOException, InterruptedException {
        return turn("warm-up " + options.warmUp() + " " + options.mostWarmUp());
    }

    Outcome measure(CompareOptions options) throws IOException, InterruptedException {
        return turn("measure " + options.seconds());
    }

    /** Does what a line says; whatever goes wrong is in the outcome. */
    private Outcome turn(String line) throws IOException, InterruptedException {
        database.prepare(plan.workload());
        try {
            Measurement measurement = answer(line);
            database.verify(plan, measurement.operations());
            return Outcome.measured(entrant, plan.workload(), measurement);
        } catch (IllegalStateException wrong) {
            return Outcome.failed(entrant, plan.workload(), String.valueOf(wrong.getMessage()));
        }
    }

    private Measurement answer(String line) throws IOException, InterruptedException {
        try {
            turns.write(line);
            turns.newLine();
            turns.flush();
            String json = CompletableFuture.supplyAsync(this::json).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (json != null) {
                return JSON.readValue(json, Measurement.class);
            }
        } catch (TimeoutException late) {
            process.destroyForcibly();
            throw new IllegalStateException("the process did not answer", late);
        } catch (ExecutionException | IOException broken) {
            throw new IllegalStateException(lastError(), broken);
        }
        process.waitFor();
        throw new IllegalStateException(lastError());
    }

    /** The next line that is an answer, for libraries print, too; null at the end. */
    private @Nullable String json() {
        try {
            String line = answers.readLine();
            while (line != null && !line.startsWith("{")) {
                line = answers.readLine();
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lastError() throws IOException {
        return Files.readAllLines(errors).stream()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .orElse("the process ended without a word");
    }

    @Override
    public void close() throws IOException {
        try (turns) {
            Files.deleteIfExists(errors);
        } catch (IOException ended) {
            process.destroy();
        }
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
