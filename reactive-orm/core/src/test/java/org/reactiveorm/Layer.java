package org.reactiveorm;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The layers of the house, from the top down: a class may use its own layer and the ones below it. */
enum Layer {
    FACADE(""),
    ORCHESTRATION("internal.operation", "internal.loading"),
    INSTANCES("instance"),
    IO("transaction", "execution", "internal.mapping", "hook", "validation"),
    TRANSLATION("internal.plan", "dialect"),
    MODEL("metamodel", "query", "sql", "schema"),
    FOUNDATION("annotation", "error", "type");

    static final String BASE = "org.reactiveorm";

    private final List<String> areas;

    Layer(String... areas) {
        this.areas = List.of(areas);
    }

    /** A package and all below it; the root stands for itself alone. */
    static String in(String area) {
        return area.isEmpty() ? BASE : BASE + "." + area + "..";
    }

    /** The packages of some layers, as ArchUnit writes them. */
    static String[] packagesOf(Layer... layers) {
        return Arrays.stream(layers)
                .flatMap(layer -> layer.areas.stream())
                .map(Layer::in)
                .toArray(String[]::new);
    }

    List<String> areas() {
        return areas;
    }

    String[] namesOfTheLayersAbove() {
        return Stream.of(values())
                .filter(layer -> layer.ordinal() < ordinal())
                .map(Layer::name)
                .toArray(String[]::new);
    }
}
