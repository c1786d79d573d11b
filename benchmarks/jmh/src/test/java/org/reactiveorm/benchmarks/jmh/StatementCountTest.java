package org.reactiveorm.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How many trips to the database the main paths make; begin and commit are among them. */
class StatementCountTest {

    private static final int BULK_ROWS_OF_A_STATEMENT = 1_000;

    private final MainPaths paths = new MainPaths();

    @Test
    void findsByOneStatement() {
        assertThat(trips(MainPaths::findByKey)).containsExactly("select");
    }

    @Test
    void readsAThousandRowsByOneStatement() {
        assertThat(trips(MainPaths::readThousand)).containsExactly("select");
    }

    @Test
    void readsOneStatementForEachLevel() {
        assertThat(trips(it -> it.readTwoLevels(100))).containsExactly("select", "select", "select");
    }

    @Test
    void createsByOneStatement() {
        assertThat(trips(MainPaths::create)).containsExactly("insert");
    }

    @Test
    void createsTenThousandByFewStatementsInATransaction() {
        List<String> trips = trips(it -> it.bulkCreate(10_000));
        assertThat(trips).startsWith("begin").endsWith("commit");
        assertThat(trips.subList(1, trips.size() - 1))
                .containsOnly("insert")
                .hasSizeLessThanOrEqualTo(10_000 / BULK_ROWS_OF_A_STATEMENT);
    }

    @Test
    void savesNothingWithoutAStatement() {
        assertThat(trips(MainPaths::saveUnchanged)).isEmpty();
    }

    @Test
    void savesAChangeByOneStatement() {
        assertThat(trips(MainPaths::saveChanged)).containsExactly("update");
    }

    @Test
    void loadsChangesAndSavesByTwoStatementsInATransaction() {
        assertThat(trips(MainPaths::loadChangeSave)).containsExactly("begin", "select", "update", "commit");
    }

    /** The first words of what went to the database. */
    private List<String> trips(Consumer<MainPaths> path) {
        paths.database().record();
        path.accept(paths);
        return paths.database().recorded().stream()
                .map(sql -> sql.split(" ", 2)[0])
                .toList();
    }
}
