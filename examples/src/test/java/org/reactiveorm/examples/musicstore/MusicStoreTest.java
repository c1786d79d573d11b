package org.reactiveorm.examples.musicstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** The program's options, without a database. */
class MusicStoreTest {

    private final StringWriter printed = new StringWriter();

    @Test
    void help_warns_that_tables_are_dropped() {
        assertThat(run("--help")).isZero();
        assertThat(printed.toString()).contains("--url", "--data", "are dropped first");
    }

    @Test
    void the_password_is_not_printed() {
        run("--url", "r2dbc:postgresql://sa:secret@localhost/store?sslKey=secret", "--data", "no-such-file.json");
        assertThat(printed.toString())
                .contains("r2dbc:postgresql://localhost/store")
                .doesNotContain("secret");
    }

    @Test
    void a_missing_file_is_an_error() {
        assertThat(run("--data", "no-such-file.json")).isNotZero();
    }

    @Test
    void an_unknown_database_is_an_error() {
        assertThat(run("--url", "r2dbc:nothing://localhost/store")).isNotZero();
    }

    private int run(String... arguments) {
        return MusicStore.run(new PrintWriter(printed, true), arguments);
    }
}
