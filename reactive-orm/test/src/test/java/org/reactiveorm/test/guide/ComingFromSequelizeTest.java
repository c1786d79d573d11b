package org.reactiveorm.test.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reactiveorm.test.guide.Guide.Row;
import org.reactiveorm.test.guide.Guide.TestName;

/** {@code docs/coming-from-sequelize.md} says what is so: it is complete, its Java compiles, and its tests exist. */
class ComingFromSequelizeTest {

    private static final Path DOCS = SourceTree.ROOT.resolve("docs");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)");
    private static final Set<String> WORDS = Set.of("*Later:*", "*Not yet:*", "*Not here:*");

    @Test
    void everyFeatureHasItsRow() throws IOException {
        Set<String> shown = new HashSet<>();
        guide().rows().forEach(row -> shown.addAll(row.numbers()));
        String features = new String(
                Objects.requireNonNull(getClass().getResourceAsStream("/guide/features.txt"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);

        assertThat(features.lines()).hasSizeGreaterThan(200).allMatch(shown::contains, "has a row");
    }

    @Test
    void everyRowIsShownByATestOrSaysWhyNot() throws IOException {
        assertThat(guide().rows()).isNotEmpty().allSatisfy(row -> {
            if (row.isText()) {
                assertThat(WORDS).as("row %s begins with one of", row).anyMatch(row.ours()::startsWith);
            } else {
                assertThat(row.code()).as("Java in row %s", row).isNotEmpty();
                assertThat(row.tests()).as("tests in row %s", row).isNotEmpty();
            }
        });
    }

    @Test
    void everyNamedTestExists() throws IOException {
        List<TestName> tests = new ArrayList<>();
        guide().rows().forEach(row -> tests.addAll(row.tests()));

        assertThat(problems(tests)).isEmpty();
    }

    @Test
    void everyJavaFormCompiles() throws IOException {
        List<String> pieces = new ArrayList<>(guide().blocks());
        guide().rows().forEach(row -> pieces.addAll(row.code()));
        pieces.addAll(Guide.parse(Files.readString(DOCS.resolve("requests.md"))).blocks());

        assertThat(JavaForms.mistakes(pieces)).isEmpty();
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        assertThat(LINK.matcher(text()).results().map(link -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(DOCS.resolve(link)).exists());
    }

    /** The behaviour of a feature is one for all databases only if all of them run its contract. */
    @Test
    void everyDatabaseRunsEveryContract() throws IOException {
        SourceTree sources = SourceTree.read();
        for (String database : List.of("H2IT", "PostgresIT", "MariaDbIT", "MySqlIT")) {
            String bindings = sources.textOf(database);
            assertThat(sources.contracts())
                    .hasSizeGreaterThan(25)
                    .allMatch(contract -> bindings.contains(" extends " + contract + " {}"), "is bound in " + database);
        }
    }

    @Test
    void noticesATestThatDoesNotExist() throws IOException {
        Row row = Guide.parse("| 1.1 | `a` | `b` | `WriteContract#noSuchTest` `NoSuchContract#x` `Contract#await` |")
                .rows()
                .get(0);

        assertThat(problems(row.tests()))
                .containsExactly(
                        "There is no test noSuchTest in WriteContract",
                        "There is no class NoSuchContract",
                        "There is no test await in Contract");
        assertThat(problems(List.of(new TestName("WriteContract", "updatesByQuery"))))
                .isEmpty();
    }

    @Test
    void noticesJavaThatDoesNotCompile() {
        List<String> right = List.of(
                "authors.findAll()",
                "Author_.age.eq(1)",
                "int a = 1;",
                "@Unique public String email;",
                "if (true) { }");
        List<String> wrong =
                List.of("authors.findAll(", "Author_.age.eq(\"1\")", "Author_.posts.eq(1);", "@Unique class A {}");
        List<String> all = new ArrayList<>(right);
        all.addAll(wrong);

        assertThat(JavaForms.mistakes(right)).isEmpty();
        assertThat(JavaForms.mistakes(all))
                .allMatch(mistake -> wrong.stream().anyMatch(mistake::startsWith))
                .hasSizeGreaterThanOrEqualTo(wrong.size());
    }

    private static List<String> problems(List<TestName> tests) throws IOException {
        SourceTree sources = SourceTree.read();
        List<String> problems = new ArrayList<>();
        tests.forEach(test -> sources.problemWith(test).ifPresent(problems::add));
        return problems;
    }

    private static Guide guide() throws IOException {
        return Guide.parse(text());
    }

    private static String text() throws IOException {
        return Files.readString(DOCS.resolve("coming-from-sequelize.md"));
    }
}
