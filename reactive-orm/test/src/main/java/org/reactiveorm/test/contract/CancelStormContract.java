package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.storm.CancelStorm;
import org.reactiveorm.test.storm.StormReport;

/**
 * Random work, given up at random moments: no connection is lost, no transaction is half done, nothing that was acknowledged is
 * missing, and nothing is committed that did not ask for it. The system property {@code orm.test.storm} says how many works.
 */
public abstract class CancelStormContract extends Contract {

    private static final int DEFAULT_WORKS = 50_000;
    private static final int EMBEDDED_WORKS = 3_000;
    private static final int FOR_EACH_CONNECTION = 4;
    private static final long SEED = 20_261_121;

    /** For subclasses. */
    protected CancelStormContract() {}

    @Test
    void losesNothing() {
        int works = Integer.getInteger("orm.test.storm", embedded() ? EMBEDDED_WORKS : DEFAULT_WORKS);
        StormReport report = Objects.requireNonNull(new CancelStorm(orm(), SEED)
                .run(works, FOR_EACH_CONNECTION * database().poolSize())
                .block(Duration.ofMinutes(60)));
        database().awaitQuiet();
        System.out.printf(
                Locale.ROOT, "Cancel storm on %s: %s%n%s%n", database().server().product(), report, orm().health());

        assertThat(report.lost()).as("acknowledged and lost").isZero();
        assertThat(report.unwanted()).as("committed without asking").isZero();
        assertThat(report.balance()).as("sum of all accounts").isEqualTo(CancelStorm.expectedBalance());
        assertThat(report.finished()).as("works that ended").isPositive();
        assertThat(report.givenUp()).as("works that were given up").isGreaterThan(works / 4);
        assertThat(orm().pool().acquired()).as("connections in use").isZero();
    }

    /** An embedded database does its work on few threads; a short storm shows as much. */
    private boolean embedded() {
        return database().server().product().equals("H2");
    }
}
