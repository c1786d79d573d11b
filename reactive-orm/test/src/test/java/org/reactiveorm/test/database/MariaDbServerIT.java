package org.reactiveorm.test.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the leak check sees of MariaDB. */
class MariaDbServerIT {

    private TestDatabase database;
    private SqlConsole session;

    @BeforeEach
    void connect() {
        try {
            database = new MariaDbServer().createDatabase();
        } catch (DatabaseUnavailableException e) {
            abort(e.getMessage());
        }
        session = SqlConsole.open(database.url(), '`');
        session.execute("CREATE TABLE notes (id INT PRIMARY KEY)");
    }

    @AfterEach
    void disconnect() {
        if (session != null) {
            session.close();
            database.close();
        }
    }

    @Test
    void seesATransactionThatSleeps() {
        session.execute("START TRANSACTION", "INSERT INTO notes VALUES (1)");

        assertThat(database.openWork()).singleElement().asString().contains("in a transaction");
    }

    @Test
    void seesTheEndOfATransactionHoweverOftenItLooks() {
        session.execute("START TRANSACTION", "INSERT INTO notes VALUES (1)");
        for (int look = 0; look < 20; look++) {
            assertThat(database.openWork()).hasSize(1);
        }
        session.execute("COMMIT");

        assertThat(database.openWork()).isEmpty();
    }

    @Test
    void seesNothingOfOtherDatabases() {
        try (TestDatabase other = new MariaDbServer().createDatabase()) {
            session.execute("START TRANSACTION", "INSERT INTO notes VALUES (1)");

            assertThat(other.openWork()).isEmpty();
        }
    }
}
