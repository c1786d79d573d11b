package org.reactiveorm.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A contender as the one who starts its processes sees it. */
sealed interface Entrant {

    String name();

    /** The words that start a process which measures a plan. */
    List<String> command(Plan plan, Task task) throws IOException;

    /**
     * How a plan is measured.
     *
     * @param url where the database is
     * @param seed what the plan was made of
     * @param javaOptions further options of Java processes
     */
    record Task(DatabaseUrl url, int seed, List<String> javaOptions) {}

    /**
     * A module with a {@link Contender}.
     *
     * @param name which of the module's contenders
     * @param classPath the module's classes and all that they need
     */
    record Java(String name, String classPath) implements Entrant {

        @Override
        public List<String> command(Plan plan, Task task) {
            List<String> words = new ArrayList<>(List.of(
                    executable(),
                    "-Xms" + plan.workload().heapMegabytes() + "m",
                    "-Xmx" + plan.workload().heapMegabytes() + "m",
                    "-XX:+UseSerialGC"));
            words.addAll(task.javaOptions());
            words.addAll(List.of(
                    "-cp",
                    classPath,
                    Measure.class.getName(),
                    name,
                    plan.workload().name()));
            words.addAll(List.of(task.url().toString(), String.valueOf(task.seed())));
            return words;
        }

        static String executable() {
            return Path.of(System.getProperty("java.home"), "bin", "java").toString();
        }
    }

    /**
     * A folder with a {@code measure.js}, which reads its operations from a file.
     *
     * @param folder where it is
     */
    record Node(Path folder) implements Entrant {

        @Override
        public String name() {
            return folder.getFileName().toString();
        }

        @Override
        public List<String> command(Plan plan, Task task) throws IOException {
            Path file = PlanFile.write(Plan.of(plan.workload(), task.seed(), Expected.OF_DATES));
            String script = folder.resolve("measure.js").toString();
            return List.of("node", script, file.toString(), task.url().toString());
        }
    }

    /** All that are built, in the order of their names: those without {@code target/class-path} or {@code node_modules} are not. */
    static List<Entrant> built(Path contenders) throws IOException, InterruptedException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(contenders)) {
            folders = all.filter(Files::isDirectory).sorted().toList();
        }
        List<Entrant> entrants = new ArrayList<>();
        for (Path folder : folders) {
            Path classPath = folder.resolve("target/class-path");
            if (Files.exists(classPath)) {
                entrants.addAll(ofModule(folder.resolve("target/classes"), Files.readString(classPath)));
            } else if (Files.exists(folder.resolve("measure.js")) && Files.exists(folder.resolve("node_modules"))) {
                entrants.add(new Node(folder));
            }
        }
        return entrants;
    }

    /** The module itself tells the names of its contenders, for only a process with its class path can load them. */
    private static List<Entrant> ofModule(Path classes, String dependencies) throws IOException, InterruptedException {
        String classPath = classes.toAbsolutePath() + java.io.File.pathSeparator + dependencies.strip();
        Process process = new ProcessBuilder(Java.executable(), "-cp", classPath, Measure.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> names;
        try (var output = process.inputReader()) {
            names = output.lines().toList();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the contenders of " + classes + " cannot be loaded");
        }
        return names.stream().<Entrant>map(name -> new Java(name, classPath)).toList();
    }
}
