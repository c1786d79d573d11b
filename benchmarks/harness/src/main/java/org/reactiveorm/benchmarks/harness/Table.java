package org.reactiveorm.benchmarks.harness;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Outcomes as tables in Markdown: the median of the turns of each contender and workload. */
final class Table {

    /** Whom all others are compared with. */
    private static final String BASE = "r2dbc";

    private final List<Outcome> outcomes;
    private final List<Workload> workloads;
    private final List<String> contenders;

    Table(List<Outcome> outcomes) {
        this.outcomes = outcomes;
        this.workloads =
                outcomes.stream().map(Outcome::workload).distinct().sorted().toList();
        this.contenders = outcomes.stream()
                .map(Outcome::contender)
                .distinct()
                .sorted(Comparator.comparing((String name) -> !name.equals(BASE))
                        .thenComparing(name -> !name.equals("reactive-orm"))
                        .thenComparing(name -> name))
                .toList();
    }

    /** One line on one outcome. */
    static String describe(Outcome outcome) {
        String head = outcome.contender() + " " + outcome.workload() + ": ";
        Measurement measurement = outcome.measurement();
        return measurement == null
                ? head + outcome.failure()
                : head
                        + "%,.1f/s, %,.1f µs CPU"
                                .formatted(measurement.perSecond(), measurement.cpuPerOperation() / 1_000)
                        + (measurement.peakHeapBytes() == 0 ? "" : ofJava(measurement));
    }

    private static String ofJava(Measurement measurement) {
        return ", %,.0f bytes, heap %d MB, compiling %.0f %%"
                .formatted(
                        measurement.bytesPerOperation(),
                        measurement.peakHeapBytes() >> 20,
                        100.0 * measurement.compilerNanos() / measurement.nanos());
    }

    String markdown() {
        return Stream.of(
                        legend(),
                        contenders.contains(BASE)
                                ? section(
                                        "Throughput, as a ratio to " + BASE + " (CPU per operation, as a ratio)",
                                        this::ratio)
                                : "",
                        section("Operations per second (CPU per operation in µs)", this::absolute),
                        section("KB allocated per operation", this::allocated),
                        failures())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String legend() {
        return workloads.stream().map(it -> it + " " + it.title()).collect(Collectors.joining(" · ", "", "\n"));
    }

    private String section(String title, BiFunction<String, Workload, String> cell) {
        String head =
                workloads.stream().map(Workload::name).collect(Collectors.joining(" | ", "| contender | ", " |\n"));
        String line = workloads.stream().map(it -> "--:").collect(Collectors.joining("|", "|---|", "|\n"));
        return title + "\n\n" + head + line
                + contenders.stream()
                        .map(name -> workloads.stream()
                                .map(workload -> cell.apply(name, workload))
                                .collect(Collectors.joining(" | ", "| " + name + " | ", " |\n")))
                        .collect(Collectors.joining());
    }

    private String ratio(String contender, Workload workload) {
        Double speed = median(contender, workload, Measurement::perSecond);
        Double base = median(BASE, workload, Measurement::perSecond);
        if (speed == null || base == null) {
            return speed == null ? "failed" : "–";
        }
        double cpu = value(contender, workload, Measurement::cpuPerOperation)
                / value(BASE, workload, Measurement::cpuPerOperation);
        return "%.2f (%.2f)".formatted(speed / base, cpu);
    }

    private String absolute(String contender, Workload workload) {
        Double speed = median(contender, workload, Measurement::perSecond);
        return speed == null
                ? "failed"
                : "%s (%,.0f)"
                        .formatted(number(speed), value(contender, workload, Measurement::cpuPerOperation) / 1_000);
    }

    private String allocated(String contender, Workload workload) {
        Double bytes = median(contender, workload, Measurement::bytesPerOperation);
        if (bytes == null || bytes <= 0) {
            return "–";
        }
        return number(bytes / 1_000);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, number < 100 ? "%,.1f" : "%,.0f", number);
    }

    private double value(String contender, Workload workload, ToDoubleFunction<Measurement> quantity) {
        return Objects.requireNonNull(median(contender, workload, quantity));
    }

    /** Null where a turn failed: what fails once is not compared. */
    private @Nullable Double median(String contender, Workload workload, ToDoubleFunction<Measurement> quantity) {
        List<@Nullable Measurement> rounds = outcomes.stream()
                .filter(it -> it.contender().equals(contender) && it.workload() == workload)
                .<@Nullable Measurement>map(Outcome::measurement)
                .toList();
        if (rounds.isEmpty() || rounds.contains(null)) {
            return null;
        }
        double[] sorted = rounds.stream()
                .map(Objects::requireNonNull)
                .mapToDouble(quantity)
                .sorted()
                .toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private String failures() {
        TreeMap<String, String> reasons = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            if (outcome.failure() != null) {
                reasons.put(outcome.contender() + " " + outcome.workload(), outcome.failure());
            }
        }
        return reasons.entrySet().stream()
                .map(failed -> "- " + failed.getKey() + " " + failed.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
