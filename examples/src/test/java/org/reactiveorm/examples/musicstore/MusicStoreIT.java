package org.reactiveorm.examples.musicstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on H2, from its options to its last line. */
class MusicStoreIT {

    private static final Pattern FIGURE = Pattern.compile("^(\\w+)=(.*)$", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    @Test
    void finds_in_the_generated_data_what_is_there() throws IOException {
        Path export = folder.resolve("tracks.tsv");
        String printed = run("--url", "r2dbc:h2:mem:///generated", "--figures", "--export", export.toString());
        ExpectedFigures expected = new ExpectedFigures(new GeneratedData());
        assertThat(figures(printed)).isEqualTo(expected.toMap());
        assertThat(Files.readAllLines(export)).isEqualTo(expected.exportedLines());
        assertThat(printed).contains("Data:     generated, seed ").contains("Best-selling artists");
    }

    @Test
    void reads_a_file_in_the_shape_of_chinook() {
        Path file = Path.of("src/test/resources/small-chinook.json");
        String printed = run("--url", "r2dbc:h2:mem:///chinook", "--data", file.toString(), "--figures");
        assertThat(figures(printed))
                .isEqualTo(new ExpectedFigures(new ChinookFile(file)).toMap())
                .containsEntry("revenue", "1.20")
                .containsEntry("top1", "7\tMotörhead\t3\t1.20");
    }

    @Test
    void sends_few_statements() {
        String printed = run("--url", "r2dbc:h2:mem:///statements");
        // 10,000 lines are 4 windows of 4 tables; the export begins with the 100 lines asked for: 7 windows of 3 tables
        assertThat(statements(printed))
                .containsEntry("Count", 7)
                .containsEntry("Best sellers", 16)
                .containsEntry("Discography", 3)
                .containsEntry("Support team", 4)
                .containsEntry("Export", 21);
    }

    @Test
    void runs_again_on_the_same_database() {
        String url = "r2dbc:h2:mem:///twice";
        String data = "src/test/resources/small-chinook.json";
        Map<String, String> first = figures(run("--url", url, "--data", data, "--figures"));
        assertThat(figures(run("--url", url, "--data", data, "--figures"))).isEqualTo(first);
    }

    private static String run(String... arguments) {
        StringWriter printed = new StringWriter();
        assertThat(MusicStore.run(new PrintWriter(printed, true), arguments)).isZero();
        return printed.toString();
    }

    private static Map<String, String> figures(String printed) {
        Map<String, String> figures = new HashMap<>();
        for (MatchResult figure : FIGURE.matcher(printed).results().toList()) {
            figures.put(figure.group(1), figure.group(2));
        }
        return figures;
    }

    private static Map<String, Integer> statements(String printed) {
        Map<String, Integer> statements = new HashMap<>();
        Pattern cost = Pattern.compile("^ {2}(\\S.*?) {2,}(\\d+) +[\\d,]+ +[\\d,]+$", Pattern.MULTILINE);
        for (MatchResult row : cost.matcher(printed).results().toList()) {
            statements.put(row.group(1), Integer.valueOf(row.group(2)));
        }
        return statements;
    }
}
