package org.reactiveorm.examples.musicstore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the reports found, for programs to compare: names, and values whose parts are separated by tabs. */
final class Figures {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Adds a figure. */
    Figures add(String name, Object... parts) {
        values.put(name, Stream.of(parts).map(String::valueOf).collect(Collectors.joining("\t")));
        return this;
    }

    /** The figures by name. */
    Map<String, String> toMap() {
        return Map.copyOf(values);
    }

    /** A line {@code name=value} for each figure. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(figure -> figure.getKey() + "=" + figure.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
