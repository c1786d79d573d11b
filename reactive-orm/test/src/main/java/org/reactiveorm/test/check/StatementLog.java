package org.reactiveorm.test.check;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.execution.log.StatementListener;

/** Keeps what was sent, so that a test can say how much that was. Begins, commits and rollbacks do not count. Thread-safe. */
public final class StatementLog implements StatementListener {

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    /** An empty log. */
    public StatementLog() {}

    @Override
    public void ended(String sql, long rows, long elapsedNanos, @Nullable Throwable error) {
        entries.add(new Entry(sql, rows));
    }

    /** Forgets everything. */
    public void clear() {
        entries.clear();
    }

    /** How many statements ended. */
    public int count() {
        return entries.size();
    }

    /** The texts of the statements, in the order in which they ended. */
    public List<String> texts() {
        return entries.stream().map(Entry::sql).toList();
    }

    /** How many rows all statements gave or changed. */
    public long rows() {
        return entries.stream().mapToLong(Entry::rows).sum();
    }

    /** How many rows the statement with the most rows gave or changed. */
    public long mostRows() {
        return entries.stream().mapToLong(Entry::rows).max().orElse(0);
    }

    /** A line for each statement. */
    @Override
    public String toString() {
        return entries.stream()
                .map(entry -> entry.rows() + " rows by " + entry.sql())
                .collect(Collectors.joining("\n", entries.size() + " statements:\n", ""));
    }

    private record Entry(String sql, long rows) {}
}
