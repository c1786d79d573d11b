package org.reactiveorm.test.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reactiveorm.test.guide.Guide.TestName;

/** The sources of this repository, as far as tests may be in them. */
final class SourceTree {

    static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();

    private static final List<String> MODULES =
            List.of("reactive-orm/core", "reactive-orm/processor", "reactive-orm/test", "examples");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");
    private static final Pattern TEST_ANNOTATION =
            Pattern.compile("@(Test|ParameterizedTest|TestFactory|RepeatedTest)\\b");

    private final Map<String, Path> files = new HashMap<>();

    private SourceTree() {}

    static SourceTree read() throws IOException {
        SourceTree tree = new SourceTree();
        for (String module : MODULES) {
            try (Stream<Path> paths = Files.walk(ROOT.resolve(module).resolve("src"))) {
                paths.filter(path -> path.toString().endsWith(".java"))
                        .forEach(path -> tree.files.put(simpleName(path), path));
            }
        }
        return tree;
    }

    /** What is wrong with the name of a test: nothing, or that there is no such class or no such test in it. */
    Optional<String> problemWith(TestName test) {
        Path file = files.get(test.type());
        if (file == null) {
            return Optional.of("There is no class " + test.type());
        }
        Pattern declaration = Pattern.compile("\\s" + test.method() + "\\(");
        boolean found = Stream.of(BLANK_LINE.split(text(file)))
                .anyMatch(member -> TEST_ANNOTATION.matcher(member).find()
                        && declaration.matcher(member).find());
        return found ? Optional.empty() : Optional.of("There is no test " + test.method() + " in " + test.type());
    }

    /** The contracts that no other contract is built on, by their simple names. */
    List<String> contracts() {
        Map<String, String> texts = new HashMap<>();
        files.forEach((name, path) -> {
            if (path.getParent().endsWith("org/reactiveorm/test/contract") && name.endsWith("Contract")) {
                texts.put(name, text(path));
            }
        });
        List<String> contracts = new ArrayList<>(texts.keySet());
        contracts.removeIf(name -> texts.values().stream()
                .anyMatch(other ->
                        other.contains(" extends " + name + " {") || other.contains(" extends " + name + "<")));
        return contracts;
    }

    String textOf(String type) {
        return text(files.get(type));
    }

    private static String simpleName(Path path) {
        return path.getFileName().toString().replace(".java", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
