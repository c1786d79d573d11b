package org.reactiveorm.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reactiveorm.sql.CompiledStatement;
import org.reactiveorm.sql.CompiledStatement.EncodedBind;
import org.reactiveorm.sql.Statement;

/**
 * Collects the texts of one kind of statement and compares them with the file of the dialect. What was collected is left in
 * {@code target/golden}, to be looked at and copied when the change is meant.
 */
final class GoldenSql {

    private static final String FOLDER = "golden/";

    private final String file;
    private final Dialect dialect;
    private final StringBuilder collected = new StringBuilder();

    GoldenSql(String kind, TestedDialect tested) {
        this.file = tested.name().toLowerCase(Locale.ROOT) + "/" + kind + ".sql";
        this.dialect = tested.dialect();
    }

    void add(String title, Statement statement) {
        add(title, dialect.compile(statement));
    }

    void add(String title, CompiledStatement statement) {
        collected
                .append("-- ")
                .append(title)
                .append('\n')
                .append(statement.sql())
                .append('\n');
        if (!statement.binds().isEmpty()) {
            collected.append("--   binds: ").append(show(statement.binds())).append('\n');
        }
        if (!statement.generatedColumns().isEmpty()) {
            collected
                    .append("--   asks the driver for: ")
                    .append(statement.generatedColumns())
                    .append('\n');
        }
    }

    void add(String title, List<String> statements) {
        collected.append("-- ").append(title).append('\n');
        statements.forEach(statement -> collected.append(statement).append(";\n"));
    }

    private static String show(List<EncodedBind> binds) {
        return binds.stream()
                .map(bind -> show(bind.value()) + ":" + bind.wireType().getSimpleName())
                .collect(Collectors.joining(", "));
    }

    private static String show(Object value) {
        return value instanceof Object[] array ? Arrays.toString(array) : String.valueOf(value);
    }

    void verify() throws IOException {
        Path actual = Path.of("target", "golden").resolve(file);
        Files.createDirectories(actual.getParent());
        Files.writeString(actual, collected);
        try (InputStream golden = GoldenSql.class.getResourceAsStream(FOLDER + file)) {
            assertThat(golden)
                    .as("golden file %s; the texts are in %s", file, actual)
                    .isNotNull();
            assertThat(collected.toString()).isEqualTo(new String(golden.readAllBytes(), UTF_8));
        }
    }
}
