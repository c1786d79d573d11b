package org.reactiveorm.benchmarks.stub;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a database says to statements. Called from any thread. */
@FunctionalInterface
public interface Answers {

    /**
     * The answer to one statement.
     *
     * @param sql the text
     * @param binds its values, in the order of their markers
     */
    Answer to(String sql, List<@Nullable Object> binds);

    /**
     * Rows, or a number of changed ones.
     *
     * @param rows the rows, each with its values in the order of the columns
     * @param updated how many rows were changed
     */
    record Answer(List<@Nullable Object[]> rows, long updated) {

        /** Nothing was found or changed. */
        public static final Answer NOTHING = new Answer(List.of(), 0);

        /** Rows that were read. */
        public static Answer rows(List<@Nullable Object[]> rows) {
            return new Answer(rows, 0);
        }

        /** Rows that were changed. */
        public static Answer updated(long rows) {
            return new Answer(List.of(), rows);
        }
    }
}
