package org.reactiveorm.test;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.platform.commons.support.AnnotationSupport;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.test.database.DatabaseUnavailableException;
import org.reactiveorm.test.database.TestServer;

/**
 * Binds contracts to the databases of one product.
 *
 * <p>Register it in a class whose nested classes are the contracts: {@code @RegisterExtension static final DatabaseExtension
 * DATABASE = new DatabaseExtension(new PostgresServer());} and {@code @Nested class Read extends ReadContract {}}. All of them
 * share one database, which is made before the first test and dropped when the JVM's tests have ended. Without a server the
 * tests are skipped with the reason, which is also printed.
 */
public final class DatabaseExtension
        implements ExecutionCondition, TestInstancePostProcessor, BeforeEachCallback, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(DatabaseExtension.class);

    private final TestServer server;

    /** Binds the contracts of the annotated class to databases of this server. */
    public DatabaseExtension(TestServer server) {
        this.server = server;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String absence = holder(context).absence();
        if (!absence.isEmpty()) {
            return ConditionEvaluationResult.disabled(absence);
        }
        Set<Feature> missing = new HashSet<>(required(context));
        missing.removeAll(server.dialect().features());
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("the database and every feature are there");
        }
        String names = missing.stream().map(Feature::name).sorted().collect(Collectors.joining(", "));
        return ConditionEvaluationResult.disabled(server.product() + " has no feature " + names);
    }

    @Override
    public void postProcessTestInstance(Object instance, ExtensionContext context) {
        if (instance instanceof Contract contract) {
            contract.bind(holder(context).database());
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        holder(context).database().beforeTest();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        holder(context).database().afterTest();
    }

    private static Set<Feature> required(ExtensionContext context) {
        return context.getElement()
                .flatMap(element -> AnnotationSupport.findAnnotation(element, RequiresFeature.class))
                .map(annotation -> Arrays.stream(annotation.value()).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private Holder holder(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(server.product(), product -> new Holder(server), Holder.class);
    }

    /** Keeps the database of one server from the first test to the last, or the reason why there is none. */
    private static final class Holder implements AutoCloseable {

        private final ContractDatabase database;
        private String absence = "";

        Holder(TestServer server) {
            database = new ContractDatabase(server);
            try {
                database.open();
            } catch (DatabaseUnavailableException e) {
                absence = String.valueOf(e.getMessage());
                System.err.println("\n*** " + absence + "\n");
            }
        }

        String absence() {
            return absence;
        }

        ContractDatabase database() {
            return database;
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
