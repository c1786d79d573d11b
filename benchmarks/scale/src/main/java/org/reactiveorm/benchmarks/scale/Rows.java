package org.reactiveorm.benchmarks.scale;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.query.Query;
import reactor.core.publisher.Flux;

/** What is measured on a server: rows, operations in flight, levels. Makes tables of its own, and drops them at the end. */
final class Rows {

    private static final int MOST_ROWS = 1_000_000;
    private static final int MOST_LEVELS = 5;
    private static final int NODES_OF_A_LEVEL = 1_000;
    private static final int FINDS = 10_000;

    private final Orm orm;
    private final Repository<Measured, Long> measured;
    private final Repository<Node, Long> nodes;

    private Rows(Orm orm) {
        this.orm = orm;
        this.measured = orm.repository(Measured_.MODEL);
        this.nodes = orm.repository(Node_.MODEL);
    }

    /** All curves that need a server. */
    static List<Curve> curves(Orm orm) {
        Rows rows = new Rows(orm);
        rows.fill();
        List<Curve> curves = List.of(rows.byRows(), rows.byOperations(), rows.byLevels());
        orm.drop().block();
        return curves;
    }

    private void fill() {
        orm.sync(options -> options.force()).block();
        orm.sql(
                        "insert into measureds (id, name, amount, quantity, taken_at) select i, 'row ' || i, (i % 100000) / 100.0, i % 100,"
                                + " timestamptz '2024-01-01 00:00:00Z' + i * interval '1 second' from generate_series(1, "
                                + MOST_ROWS
                                + ") i")
                .run()
                .block();
        orm.sql("insert into nodes (id, parent_id, depth, name) select i, case when i > " + NODES_OF_A_LEVEL
                        + " then i - "
                        + NODES_OF_A_LEVEL + " end, (i - 1) / " + NODES_OF_A_LEVEL
                        + ", 'node ' || i from generate_series(1, " + (MOST_LEVELS + 1) * NODES_OF_A_LEVEL + ") i")
                .run()
                .block();
        orm.sql("analyze").run().block();
    }

    private Curve byRows() {
        Curve empty = new Curve("rows", "Streaming rows", "rows", "ms of processor time", List.of());
        Clocks.millis(() -> stream(100_000));
        return Curve.measure(
                empty,
                List.of(1_000, 3_000, 10_000, 30_000, 100_000, 300_000, MOST_ROWS),
                rows -> Clocks.millis(() -> stream(rows)));
    }

    private long stream(int rows) {
        return require(rows, measured.limit(rows).all().count().block());
    }

    private Curve byOperations() {
        Curve empty = new Curve(
                "in-flight",
                "10,000 finds by key on 8 connections",
                "operations in flight",
                "ms of processor time",
                List.of());
        Clocks.millis(() -> find(64));
        return Curve.measure(
                empty, List.of(1, 3, 10, 30, 100, 300, 1_000), inFlight -> Clocks.millis(() -> find(inFlight)));
    }

    private long find(int inFlight) {
        return require(
                FINDS,
                Flux.range(1, FINDS)
                        .flatMap(id -> measured.findByPk((long) id), inFlight)
                        .count()
                        .block());
    }

    private Curve byLevels() {
        Curve empty = new Curve(
                "levels", "Including 1 to 5 levels, 1,000 rows in each", "levels", "ms of processor time", List.of());
        Clocks.millis(() -> levels(MOST_LEVELS));
        return Curve.measure(empty, List.of(1, 2, 3, 4, 5), levels -> Clocks.millis(() -> levels(levels)));
    }

    private long levels(int levels) {
        List<Node> roots = nodes.where(Node_.depth.eq(0))
                .include(Node_.children, child -> deeper(child, levels - 1))
                .list()
                .block();
        return require((levels + 1L) * NODES_OF_A_LEVEL, count(Objects.requireNonNull(roots), levels));
    }

    private static Query<Node> deeper(Query<Node> query, int levels) {
        return levels == 0 ? query : query.include(Node_.children, child -> deeper(child, levels - 1));
    }

    private static long count(List<Node> nodes, int levels) {
        return nodes.size()
                + (levels == 0
                        ? 0
                        : nodes.stream()
                                .mapToLong(node -> count(node.children.loaded(), levels - 1))
                                .sum());
    }

    private static long require(long expected, @Nullable Long found) {
        if (found == null || found != expected) {
            throw new IllegalStateException(expected + " rows expected, " + found + " found");
        }
        return found;
    }
}
