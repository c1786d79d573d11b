package org.reactiveorm.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A plan as JSON: {@code {"workload", "inFlight", "poolSize", "steps": [{<arguments>, "expected"}]}}. */
final class PlanFile {

    private PlanFile() {}

    static Path write(Plan plan) throws IOException {
        List<Map<String, Object>> steps =
                plan.steps().stream().map(PlanFile::step).toList();
        Map<String, Object> content = Map.of(
                "workload",
                plan.workload().name(),
                "inFlight",
                plan.workload().inFlight(),
                "poolSize",
                Measure.POOL_SIZE,
                "steps",
                steps);
        Path file = Files.createDirectories(Path.of("target")).resolve("plan-" + plan.workload() + ".json");
        JsonMapper.shared().writeValue(file.toFile(), content);
        return file;
    }

    private static Map<String, Object> step(Plan.Step step) {
        Map<String, Object> fields = new LinkedHashMap<>(step.input());
        fields.put("expected", step.expected());
        return fields;
    }
}
