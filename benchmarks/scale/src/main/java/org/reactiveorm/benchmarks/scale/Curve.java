package org.reactiveorm.benchmarks.scale;

import java.util.ArrayList;
import java.util.List;

/**
 * Costs at growing sizes.
 *
 * @param name its file
 * @param title what costs
 * @param size what grows
 * @param cost what is paid, with its unit
 * @param points sizes and costs, in order
 */
record Curve(String name, String title, String size, String cost, List<Point> points) {

    /**
     * What a size costs.
     *
     * @param size how large
     * @param cost how much
     */
    record Point(int size, double cost) {}

    /** A cost that is measured for a size. */
    @FunctionalInterface
    interface Cost {
        double of(int size);
    }

    /** The curve of these sizes; a line for each point is printed as it comes. */
    static Curve measure(Curve empty, List<Integer> sizes, Cost cost) {
        List<Point> points = new ArrayList<>();
        for (int size : sizes) {
            Point point = new Point(size, cost.of(size));
            points.add(point);
            System.err.printf("%s: %,d %s, %,.3f %s%n", empty.title, size, empty.size, point.cost, empty.cost);
        }
        return new Curve(empty.name, empty.title, empty.size, empty.cost, List.copyOf(points));
    }

    /**
     * A straight line.
     *
     * @param fixed what is paid at size 0
     * @param each what is paid for each more
     */
    record Line(double fixed, double each) {

        double at(double size) {
            return fixed + each * size;
        }
    }

    /** The straight line whose relative distance from the points is least, so that small sizes count as much as large ones. */
    Line line() {
        double weights = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (Point point : points) {
            double weight = 1 / (point.cost * point.cost);
            weights += weight;
            x += weight * point.size;
            y += weight * point.cost;
            xx += weight * point.size * point.size;
            xy += weight * point.size * point.cost;
        }
        double each = (weights * xy - x * y) / (weights * xx - x * x);
        return new Line((y - each * x) / weights, each);
    }

    String markdown() {
        Line line = line();
        StringBuilder table = new StringBuilder("| " + size + " | " + cost + " | straight line |\n|--:|--:|--:|\n");
        for (Point point : points) {
            table.append("| %,d | %,.3f | %,.3f |%n".formatted(point.size, point.cost, line.at(point.size)));
        }
        return title + "\n\n" + table;
    }
}
