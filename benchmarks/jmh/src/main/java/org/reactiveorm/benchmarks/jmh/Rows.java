package org.reactiveorm.benchmarks.jmh;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.benchmarks.stub.Answers;

/** A thousand users that are there, posts and comments of whatever is asked for, and ids for what is inserted. */
final class Rows implements Answers {

    /** How many users there are. */
    static final int USERS = 1_000;
    /** How many posts each user has, and comments each post. */
    static final int CHILDREN = 3;

    private static final Instant TIME = Instant.parse("2024-05-06T07:08:09.101112Z");
    private static final Answer ONE = Answer.rows(List.<@Nullable Object[]>of(row(1)));

    private final List<@Nullable Object[]> users =
            LongStream.rangeClosed(1, USERS).mapToObj(Rows::user).toList();
    private final AtomicLong ids = new AtomicLong();

    @Override
    public Answer to(String sql, List<@Nullable Object> binds) {
        if (sql.startsWith("select")) {
            return selected(sql, binds);
        }
        if (sql.startsWith("insert")) {
            return inserted(binds);
        }
        return sql.startsWith("update") ? Answer.updated(1) : Answer.NOTHING;
    }

    private Answer selected(String sql, List<@Nullable Object> binds) {
        if (sql.contains("from \"posts\"")) {
            return children(binds, Rows::post);
        }
        if (sql.contains("from \"comments\"")) {
            return children(binds, Rows::comment);
        }
        if (!sql.contains("from \"users\"")) {
            return ONE;
        }
        if (sql.contains("like")) {
            return Answer.NOTHING;
        }
        int number = binds.get(0) instanceof Number first ? first.intValue() : 0;
        return Answer.rows(sql.contains("where") ? users.subList(number - 1, number) : users.subList(0, number));
    }

    /** A child by its own id and its parent's. */
    private interface Child {
        @Nullable Object[] of(long id, Object parent);
    }

    private static Answer children(List<@Nullable Object> binds, Child child) {
        Object[] parents = binds.get(0) instanceof Object[] all ? all : new Object[0];
        return Answer.rows(IntStream.range(0, parents.length * CHILDREN)
                .mapToObj(i -> child.of(i + 1, parents[i / CHILDREN]))
                .toList());
    }

    private Answer inserted(List<@Nullable Object> binds) {
        int rows = binds.get(0) instanceof Object[] column ? column.length : 1;
        return Answer.rows(IntStream.range(0, rows)
                .mapToObj(i -> row(ids.incrementAndGet()))
                .toList());
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static @Nullable Object[] user(long id) {
        BigDecimal balance = BigDecimal.valueOf(id, 2);
        return row(id, "Ada" + id, "Byron" + id, id + "@example.org", 36, true, balance, 0.5, TIME, TIME);
    }

    private static @Nullable Object[] post(long id, Object user) {
        return row(id, user, "Notes", "on the engine", 7, true, TIME);
    }

    private static @Nullable Object[] comment(long id, Object post) {
        return row(id, post, "Charles", "So it is", TIME);
    }
}
