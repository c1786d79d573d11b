package org.reactiveorm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reactiveorm.ArchitectureRule.DEPENDENCIES_POINT_DOWNWARDS;
import static org.reactiveorm.ArchitectureRule.EVERY_PACKAGE_HAS_A_LAYER;
import static org.reactiveorm.ArchitectureRule.EVERY_PACKAGE_IS_NULL_MARKED;
import static org.reactiveorm.ArchitectureRule.EXCEPTIONS_SHARE_ONE_ROOT;
import static org.reactiveorm.ArchitectureRule.EXECUTION_DOES_NOT_KNOW_TRANSACTIONS;
import static org.reactiveorm.ArchitectureRule.MODEL_AND_TRANSLATION_ARE_PURE;
import static org.reactiveorm.ArchitectureRule.NOBODY_BLOCKS;
import static org.reactiveorm.ArchitectureRule.NO_DUMPING_GROUNDS;
import static org.reactiveorm.ArchitectureRule.NO_REFLECTION;
import static org.reactiveorm.ArchitectureRule.NO_THREAD_LOCALS;
import static org.reactiveorm.ArchitectureRule.ONLY_EXECUTION_AND_TRANSACTION_TOUCH_CONNECTIONS;
import static org.reactiveorm.ArchitectureRule.ONLY_THE_DRAINS_SUBSCRIBE;
import static org.reactiveorm.ArchitectureRule.ONLY_THE_FACADE_HOLDS_A_CONNECTION_FACTORY_TOO;
import static org.reactiveorm.ArchitectureRule.PACKAGES_ARE_FREE_OF_CYCLES;
import static org.reactiveorm.ArchitectureRule.PACKAGES_STAY_SCANNABLE;
import static org.reactiveorm.ArchitectureRule.PUBLIC_SIGNATURES_DO_NOT_EXPOSE_INTERNALS;
import static org.reactiveorm.ArchitectureRule.SQL_DOES_NOT_KNOW_MODELS;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that nobody has seen fail is not a rule: each fails on what is planted against it, and no other does. */
class PlantedViolationsTest {

    /** What a violation looks like: the rule it breaks, and sources as pairs of package and text. */
    record Plant(ArchitectureRule rule, List<String> sources) {

        static Plant of(ArchitectureRule rule, String... sources) {
            return new Plant(rule, List.of(sources));
        }

        JavaClasses compile(Path folder) {
            PlantedSources planted = new PlantedSources(folder);
            for (int i = 0; i < sources.size(); i += 2) {
                planted.add(sources.get(i), sources.get(i + 1));
            }
            return rule == EVERY_PACKAGE_IS_NULL_MARKED
                    ? planted.withoutPackageInfo(sources.get(0)).compile()
                    : planted.compile();
        }
    }

    static Stream<Plant> plants() {
        return Stream.of(layering(), cyclesAndTrees(), purity(), reactive(), hygiene(), api())
                .flatMap(it -> it);
    }

    private static Stream<Plant> layering() {
        return Stream.of(
                Plant.of(EVERY_PACKAGE_HAS_A_LAYER, "cache", "class QueryCache {}"),
                Plant.of(EVERY_PACKAGE_HAS_A_LAYER, "internal", "class Engine {}"),
                Plant.of(
                        DEPENDENCIES_POINT_DOWNWARDS,
                        "",
                        "public class Orm {}",
                        "hook",
                        "class Hook { org.reactiveorm.Orm orm; }"),
                Plant.of(
                        DEPENDENCIES_POINT_DOWNWARDS,
                        "instance",
                        "public interface Many {}",
                        "internal.mapping",
                        "class Reader { org.reactiveorm.instance.Many many; }"),
                Plant.of(
                        DEPENDENCIES_POINT_DOWNWARDS,
                        "dialect.h2",
                        "public class H2 {}",
                        "sql",
                        "class Literal { void render() { new org.reactiveorm.dialect.h2.H2(); } }"),
                Plant.of(
                        DEPENDENCIES_POINT_DOWNWARDS,
                        "query",
                        "public class Query {}",
                        "type",
                        "class DataType { org.reactiveorm.query.Query query; }"));
    }

    private static Stream<Plant> cyclesAndTrees() {
        return Stream.of(
                Plant.of(
                        PACKAGES_ARE_FREE_OF_CYCLES,
                        "internal.operation",
                        "public class Select { org.reactiveorm.internal.loading.Loader loader; }",
                        "internal.loading",
                        "public class Loader { org.reactiveorm.internal.operation.Select select; }"),
                Plant.of(
                        PACKAGES_ARE_FREE_OF_CYCLES,
                        "dialect",
                        "public class Dialects { org.reactiveorm.dialect.h2.H2 h2; }",
                        "dialect.h2",
                        "public class H2 extends org.reactiveorm.dialect.Dialects {}"),
                Plant.of(
                        EXECUTION_DOES_NOT_KNOW_TRANSACTIONS,
                        "transaction",
                        "public class Savepoint {}",
                        "execution",
                        "class Lane { org.reactiveorm.transaction.Savepoint savepoint; }"),
                Plant.of(
                        SQL_DOES_NOT_KNOW_MODELS,
                        "metamodel",
                        "public class Attribute {}",
                        "dialect",
                        "class Renderer { org.reactiveorm.metamodel.Attribute attribute; }"));
    }

    private static Stream<Plant> purity() {
        return Stream.of(
                Plant.of(MODEL_AND_TRANSLATION_ARE_PURE, "query", "class Q { reactor.core.publisher.Flux<String> f; }"),
                Plant.of(MODEL_AND_TRANSLATION_ARE_PURE, "internal.plan", "class P { io.r2dbc.spi.Row row; }"),
                Plant.of(MODEL_AND_TRANSLATION_ARE_PURE, "schema", "class S { java.time.Clock clock; }"),
                Plant.of(MODEL_AND_TRANSLATION_ARE_PURE, "type", "class T { Object o = java.time.Instant.now(); }"),
                Plant.of(
                        MODEL_AND_TRANSLATION_ARE_PURE,
                        "metamodel",
                        "class M { java.util.function.LongSupplier s = System::currentTimeMillis; }"),
                Plant.of(
                        ONLY_EXECUTION_AND_TRANSACTION_TOUCH_CONNECTIONS,
                        "hook",
                        "class H { io.r2dbc.spi.Connection connection; }"),
                Plant.of(
                        ONLY_EXECUTION_AND_TRANSACTION_TOUCH_CONNECTIONS,
                        "internal.mapping",
                        "class M { void m(io.r2dbc.spi.Result.Segment segment) {} }"),
                Plant.of(
                        ONLY_EXECUTION_AND_TRANSACTION_TOUCH_CONNECTIONS,
                        "",
                        "class Builder { io.r2dbc.pool.PoolMetrics metrics; }"),
                Plant.of(
                        ONLY_THE_FACADE_HOLDS_A_CONNECTION_FACTORY_TOO,
                        "instance",
                        "class I { io.r2dbc.spi.ConnectionFactory factory; }"));
    }

    private static Stream<Plant> reactive() {
        return Stream.of(
                Plant.of(
                        NOBODY_BLOCKS,
                        "execution",
                        "class E { Object e(reactor.core.publisher.Mono<String> m) { return m.block(); } }"),
                Plant.of(
                        NOBODY_BLOCKS,
                        "hook",
                        "class H { java.util.function.Function<reactor.core.publisher.Flux<String>, String> f ="
                                + " reactor.core.publisher.Flux::blockLast; }"),
                Plant.of(
                        NOBODY_BLOCKS,
                        "internal.loading",
                        "class L { void l() throws InterruptedException { Thread.sleep(1); } }"),
                Plant.of(
                        NOBODY_BLOCKS,
                        "transaction",
                        "class T { synchronized void t() throws InterruptedException { wait(1); } }"),
                Plant.of(
                        ONLY_THE_DRAINS_SUBSCRIBE,
                        "execution",
                        "class Executor { void e(reactor.core.publisher.Mono<String> m) { m.subscribe(); } }"),
                Plant.of(
                        ONLY_THE_DRAINS_SUBSCRIBE,
                        "validation",
                        "class V { <T> void v(org.reactivestreams.Publisher<T> p,"
                                + " org.reactivestreams.Subscriber<T> s) { Runnable r = () -> p.subscribe(s); } }"),
                Plant.of(
                        ONLY_THE_DRAINS_SUBSCRIBE,
                        "transaction",
                        "class OnDemandFlux { <T> void t(reactor.core.CorePublisher<T> p,"
                                + " reactor.core.CoreSubscriber<T> s) { p.subscribe(s); } }"),
                Plant.of(
                        ONLY_THE_DRAINS_SUBSCRIBE,
                        "internal.operation",
                        "class O { java.util.function.Consumer<reactor.core.publisher.Flux<String>> c ="
                                + " reactor.core.publisher.Flux::subscribe; }"),
                Plant.of(NO_THREAD_LOCALS, "instance", "class I { ThreadLocal<String> local; }"),
                Plant.of(NO_THREAD_LOCALS, "execution", "class E { InheritableThreadLocal<String> local; }"));
    }

    private static Stream<Plant> hygiene() {
        String tooMany = IntStream.rangeClosed(1, 31)
                .mapToObj(i -> "class Type" + i + " {}")
                .collect(Collectors.joining("\n"));
        return Stream.of(
                Plant.of(NO_REFLECTION, "hook", "class H { java.lang.reflect.Method method; }"),
                Plant.of(
                        NO_REFLECTION,
                        "internal.mapping",
                        "class M { Object m() throws ClassNotFoundException { return Class.forName(\"x\"); } }"),
                Plant.of(NO_DUMPING_GROUNDS, "sql", "class StringUtils {}"),
                Plant.of(NO_DUMPING_GROUNDS, "execution", "class ConnectionManager {}"),
                Plant.of(NO_DUMPING_GROUNDS, "internal.plan.support", "class Names {}"),
                Plant.of(PACKAGES_STAY_SCANNABLE, "sql", tooMany),
                Plant.of(EXCEPTIONS_SHARE_ONE_ROOT, "hook", "class HookFailure extends RuntimeException {}"),
                Plant.of(EXCEPTIONS_SHARE_ONE_ROOT, "error", "class Other extends IllegalStateException {}"),
                Plant.of(EVERY_PACKAGE_IS_NULL_MARKED, "type", "class Unmarked {}"));
    }

    private static Stream<Plant> api() {
        String area = "internal.plan";
        String planner = "public class Planner {}";
        return Stream.of(
                        "public class Api { public java.util.List<org.reactiveorm.internal.plan.Planner> a() { return null; } }",
                        "public class Api { protected org.reactiveorm.internal.plan.Planner field; }",
                        "public class Api { public Api(org.reactiveorm.internal.plan.Planner p) {} }",
                        "public class Api extends org.reactiveorm.internal.plan.Planner {}",
                        "public class Api<T extends org.reactiveorm.internal.plan.Planner> {}",
                        "public class Api { public interface Nested { void n(org.reactiveorm.internal.plan.Planner p); } }")
                .map(api -> Plant.of(PUBLIC_SIGNATURES_DO_NOT_EXPOSE_INTERNALS, area, planner, "", api));
    }

    @ParameterizedTest
    @MethodSource("plants")
    void breaksItsRuleAndNoOther(Plant plant, @TempDir Path folder) {
        JavaClasses planted = plant.compile(folder);

        assertThat(broken(planted)).containsExactly(plant.rule());
    }

    @Test
    void allowsWhatTheHouseIsBuiltFor(@TempDir Path folder) {
        JavaClasses allowed = new PlantedSources(folder)
                .add("internal.plan", "public class Planner {}")
                .add("", "public final class Orm { Orm(org.reactiveorm.internal.plan.Planner p) {} }")
                .add("transaction", "class Work { org.reactiveorm.execution.DrainingFlux drain; }")
                .add(
                        "execution",
                        "public class DrainingFlux { class Inner { <T> void s(org.reactivestreams.Publisher<T> p,"
                                + " org.reactivestreams.Subscriber<T> s) { Runnable r = () -> p.subscribe(s); } } }")
                .add("internal.mapping", "class Reader { Object r(io.r2dbc.spi.Row row) { return row.get(0); } }")
                .compile();

        assertThat(broken(allowed)).isEmpty();
    }

    @Test
    void everyRuleIsSeenToFail() {
        assertThat(plants().map(Plant::rule)).containsAll(EnumSet.allOf(ArchitectureRule.class));
    }

    private static Set<ArchitectureRule> broken(JavaClasses classes) {
        return Arrays.stream(ArchitectureRule.values())
                .filter(rule -> rule.evaluate(classes).hasViolation())
                .collect(Collectors.toSet());
    }
}
