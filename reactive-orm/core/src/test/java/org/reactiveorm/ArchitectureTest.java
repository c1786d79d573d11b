package org.reactiveorm;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The code base keeps its shape. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(Layer.BASE);

    /** Parts whose first class has not been written; one that has is taken from here. */
    private static final Set<String> TO_COME = Set.of("validation");

    /** An empty import would satisfy every rule. */
    @Test
    void importsTheProductionClasses() {
        assertThat(MAIN).hasSizeGreaterThan(250);
    }

    /** A layer whose packages were renamed would be empty, and every rule about it satisfied. */
    @Test
    void findsEveryPartOfTheHouse() {
        assertThat(Stream.of(Layer.values()).flatMap(layer -> layer.areas().stream()))
                .filteredOn(area -> !TO_COME.contains(area))
                .allMatch(ArchitectureTest::hasClasses, "has classes");
    }

    @ParameterizedTest
    @EnumSource
    void holds(ArchitectureRule rule) {
        rule.check(MAIN);
    }

    private static boolean hasClasses(String area) {
        PackageMatcher packages = PackageMatcher.of(Layer.in(area));
        return MAIN.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .anyMatch(type -> packages.matches(type.getPackageName()));
    }
}
