package org.reactiveorm.test.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reactiveorm.Orm;
import org.reactiveorm.test.database.DatabaseUnavailableException;
import org.reactiveorm.test.database.TestDatabase;
import org.reactiveorm.test.database.TestServer;
import org.reactiveorm.test.model.Models;

/** Starts {@link SmallHeapProgram} over large tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SmallHeapTest {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final TestServer server;
    private TestDatabase database;

    SmallHeapTest(TestServer server) {
        this.server = server;
    }

    /** A statement that inserts so many authors. */
    abstract String insertAuthors(int count);

    /** A statement that inserts so many posts for each author. */
    abstract String insertPosts(int each);

    @BeforeAll
    void makeDatabase() {
        try {
            database = server.createDatabase();
        } catch (DatabaseUnavailableException e) {
            System.err.println("\n*** " + e.getMessage() + "\n");
            abort(e.getMessage());
        }
        Orm orm = Orm.connect(database.url(), Models.all());
        orm.sync().then(orm.close()).block(LIMIT);
    }

    @AfterAll
    void dropDatabase() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void readsManyParentsWithFewChildren() {
        load(200_000, 3);
        expectSuccess(200_000, 600_000, "outside", "inside", "slowly");
    }

    @Test
    void readsFewParentsWithManyChildren() {
        load(200, 5_000);
        expectSuccess(200, 1_000_000, "outside", "inside");
    }

    private void load(int parents, int each) {
        database.clear();
        database.console().execute(insertAuthors(parents), insertPosts(each));
    }

    private void expectSuccess(int parents, int children, String... works) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeapProgram.class.getName(),
                database.url(),
                String.valueOf(parents),
                String.valueOf(children)));
        command.addAll(List.of(works));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
            assertThat(ended && process.exitValue() == 0).as(output).isTrue();
            assertThat(output).doesNotContain("OutOfMemory", "LEAK");
            System.out.println(server.product() + ": " + output.strip());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
