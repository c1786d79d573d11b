package org.reactiveorm.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The README shows no Java that is not compiled and run here: each part of a block is in a source file, white space apart. */
class ReadmeTest {

    private static final Path EXAMPLES = Path.of("").toAbsolutePath();
    private static final Path ROOT = EXAMPLES.resolveSibling("");
    private static final Pattern BLOCK = Pattern.compile("^```java\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");
    private static final Pattern ARTIFACT =
            Pattern.compile("<groupId>(.*?)</groupId>\\s*<artifactId>(.*?)</artifactId>\\s*<version>(.*?)</version>");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)");

    @TestFactory
    List<DynamicTest> every_part_of_a_java_block_is_compiled() throws IOException {
        List<String> sources = sources();
        List<DynamicTest> tests = new ArrayList<>();
        for (MatchResult block : BLOCK.matcher(readme()).results().toList()) {
            for (String part : BLANK_LINES.split(block.group(1).strip())) {
                String wanted = withoutSpace(part);
                tests.add(dynamicTest(part.lines().findFirst().orElse(""), () -> assertThat(
                                sources.stream().anyMatch(source -> source.contains(wanted)))
                        .as("a source file of the examples contains%n%s", part)
                        .isTrue()));
            }
        }
        assertThat(tests).isNotEmpty();
        return tests;
    }

    @Test
    void every_link_leads_to_a_file() throws IOException {
        List<String> links =
                LINK.matcher(readme()).results().map(link -> link.group(1)).toList();
        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(ROOT.resolve(link))
                .exists());
    }

    @Test
    void every_version_is_that_of_the_build() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        List<MatchResult> artifacts = ARTIFACT.matcher(readme()).results().toList();
        assertThat(artifacts).isNotEmpty().allSatisfy(artifact -> {
            String name = artifact.group(2);
            String version = artifact.group(3);
            assertThat(pom)
                    .as(name)
                    .containsAnyOf(
                            "<" + name + ".version>" + version + "</" + name + ".version>",
                            "<artifactId>" + name + "</artifactId>\n          <version>" + version + "</version>",
                            "<artifactId>reactive-orm-parent</artifactId>\n  <version>" + version + "</version>");
        });
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES.resolve("src"))) {
            List<String> sources = new ArrayList<>();
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                sources.add(withoutSpace(Files.readString(file)));
            }
            return sources;
        }
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }
}
