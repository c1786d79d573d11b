package org.reactiveorm;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.reactiveorm.Layer.BASE;
import static org.reactiveorm.Layer.FOUNDATION;
import static org.reactiveorm.Layer.MODEL;
import static org.reactiveorm.Layer.TRANSLATION;
import static org.reactiveorm.Layer.in;
import static org.reactiveorm.Layer.packagesOf;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;

/** The shape of the code base, one rule each. {@link PlantedViolationsTest} sees every one of them fail. */
enum ArchitectureRule {
    EVERY_PACKAGE_HAS_A_LAYER(classes().should().resideInAnyPackage(packagesOf(Layer.values()))),

    DEPENDENCIES_POINT_DOWNWARDS(layers()),

    /** One slice per package, the root included: a pattern such as {@code "org.reactiveorm.(**)"} would skip the root. */
    PACKAGES_ARE_FREE_OF_CYCLES(slices().assignedFrom(eachPackage()).should().beFreeOfCycles()),

    EXECUTION_DOES_NOT_KNOW_TRANSACTIONS(noClasses()
            .that()
            .resideInAPackage(in("execution"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(in("transaction"))),

    /** Models and queries speak of attributes, SQL of columns; only the planner translates. */
    SQL_DOES_NOT_KNOW_MODELS(noClasses()
            .that()
            .resideInAnyPackage(in("sql"), in("schema"), in("dialect"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(in("metamodel"), in("query"))),

    MODEL_AND_TRANSLATION_ARE_PURE(noClasses()
            .that()
            .resideInAnyPackage(packagesOf(TRANSLATION, MODEL, FOUNDATION))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("reactor..", "org.reactivestreams..", "io.r2dbc..", "io.netty..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .accessTargetWhere(describe("reads a clock", Accesses::readsAClock))),

    ONLY_EXECUTION_AND_TRANSACTION_TOUCH_CONNECTIONS(noClasses()
            .that()
            .resideOutsideOfPackages(in("execution"), in("transaction"))
            .should()
            .dependOnClassesThat()
            .haveNameMatching("io\\.r2dbc\\.spi\\.(Connection|Statement|Batch|Result)(\\$.*)?")
            .orShould()
            .dependOnClassesThat(resideInAPackage("io.r2dbc..")
                    .and(not(resideInAPackage("io.r2dbc.spi..")))
                    .as("belong to the pool or to a driver"))),

    /** The builder of the façade takes the factory from its user, and only hands it down. */
    ONLY_THE_FACADE_HOLDS_A_CONNECTION_FACTORY_TOO(noClasses()
            .that()
            .resideOutsideOfPackages(BASE, in("execution"), in("transaction"))
            .should()
            .dependOnClassesThat()
            .haveNameMatching("io\\.r2dbc\\.spi\\.ConnectionFactor(y|ies).*")),

    NOBODY_BLOCKS(noClasses().should().accessTargetWhere(describe("blocks a thread", Accesses::blocks))),

    ONLY_THE_DRAINS_SUBSCRIBE(noClasses()
            .that(not(describe("are drains", Accesses::isADrain)))
            .should()
            .accessTargetWhere(describe("subscribes to a publisher", Accesses::subscribes))),

    NO_THREAD_LOCALS(noClasses().should().dependOnClassesThat(describe("are thread-locals", Accesses::isAThreadLocal))),

    NO_REFLECTION(noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.reflect..")
            .orShould()
            .accessTargetWhere(describe("looks into a class", Accesses::reflects))),

    NO_DUMPING_GROUNDS(noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..helper..", "..helpers..", "..common..", "..misc..", "..support..")
            .orShould()
            .haveNameMatching(".*(Utils?|Helpers?|Manager|Misc|Common)")),

    PACKAGES_STAY_SCANNABLE(classes().should(new ShareAPackageWithAtMost(30))),

    PUBLIC_SIGNATURES_DO_NOT_EXPOSE_INTERNALS(classes()
            .that(describe("are API", ExposeNothingFrom::isApi))
            .should(new ExposeNothingFrom(in("internal")))),

    EXCEPTIONS_SHARE_ONE_ROOT(classes()
            .that()
            .areAssignableTo(Throwable.class)
            .should()
            .resideInAPackage(in("error"))
            .andShould()
            .beAssignableTo(BASE + ".error.OrmException")),

    EVERY_PACKAGE_IS_NULL_MARKED(classes().should(new LiveInANullMarkedPackage()));

    private final ArchRule rule;

    ArchitectureRule(ArchRule rule) {
        this.rule = rule.allowEmptyShould(true);
    }

    void check(JavaClasses classes) {
        rule.check(classes);
    }

    EvaluationResult evaluate(JavaClasses classes) {
        return rule.evaluate(classes);
    }

    private static LayeredArchitecture layers() {
        LayeredArchitecture house = Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true);
        for (Layer layer : Layer.values()) {
            house = house.layer(layer.name()).definedBy(packagesOf(layer));
        }
        for (Layer layer : Layer.values()) {
            var access = house.whereLayer(layer.name());
            house = layer == Layer.FACADE
                    ? access.mayNotBeAccessedByAnyLayer()
                    : access.mayOnlyBeAccessedByLayers(layer.namesOfTheLayersAbove());
        }
        return house;
    }

    private static SliceAssignment eachPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "each package";
            }
        };
    }
}
