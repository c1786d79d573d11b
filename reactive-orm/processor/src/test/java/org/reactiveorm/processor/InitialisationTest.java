package org.reactiveorm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.reactiveorm.instance.ModelType;

/** Models that refer to each other may be initialised from both ends at once. */
class InitialisationTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final String USER =
            """
            @Model
            public class User extends ActiveRecord<User> {
                static final Object FIRST = Post_.title.eq("first");
                public enum Status { ACTIVE }
                @Id @Generated Long id;
                Status status;
                @HasMany(foreignKey = "authorId") final Many<Post> posts = many();
            }
            """;

    private static final String POST =
            """
            @Model
            public class Post extends ActiveRecord<Post> {
                static final Object ACTIVE = User_.status.eq(User.Status.ACTIVE);
                @Id @Generated Long id;
                String title;
                @BelongsTo final One<User> author = one();
            }
            """;

    @Test
    void twoModelsWithACycleInitialiseFromTwoThreads() throws Exception {
        Map<String, byte[]> classes = classes(Sources.of(USER, POST).compile());
        assertThat(failures(classes, 300, LIMIT)).isEmpty();
    }

    @Test
    void theModelsThemselvesInitialiseFromTwoThreads() throws Exception {
        Map<String, byte[]> classes = classes(Sources.of(USER, POST).compile());
        for (int round = 0; round < 100; round++) {
            ClassLoader loader = new InMemory(classes);
            List<Object> results = race(
                    LIMIT,
                    () -> Class.forName("blog.User", true, loader),
                    () -> Class.forName("blog.Post", true, loader));
            assertThat(results).allMatch(Class.class::isInstance);
        }
    }

    /** The way it must not be done shows that the check sees what it looks for. */
    @Test
    void eagerReferencesAreCaught() throws Exception {
        Compilation eager = Compiler.javac()
                .compile(
                        JavaFileObjects.forSourceString(
                                "blog.User_",
                                "package blog; public class User_ { static final Object TARGET = Post_.MODEL;"
                                        + " public static final Object MODEL = TARGET == null ? null : new Object(); }"),
                        JavaFileObjects.forSourceString(
                                "blog.Post_",
                                "package blog; public class Post_ { static final Object TARGET = User_.MODEL;"
                                        + " public static final Object MODEL = TARGET == null ? null : new Object(); }"));
        assertThat(failures(classes(eager), 3, Duration.ofSeconds(1))).hasSize(3);
    }

    private static List<String> failures(Map<String, byte[]> classes, int rounds, Duration limit) throws Exception {
        List<String> failures = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ClassLoader loader = new InMemory(classes);
            for (Object result : race(limit, () -> target(loader, "blog.User_"), () -> target(loader, "blog.Post_"))) {
                if (result instanceof String failure) {
                    failures.add("round " + round + ": " + failure);
                    break;
                }
            }
        }
        return failures;
    }

    /** The definition at the other end of the first association, or what is wrong. */
    private static Object target(ClassLoader loader, String name) throws ReflectiveOperationException {
        Object model = Class.forName(name, true, loader).getField("MODEL").get(null);
        if (!(model instanceof ModelType<?, ?> type)) {
            return name + ".MODEL is " + model;
        }
        return type.definition().associations().get(0).target();
    }

    /** The results of both, begun at the same time; a text for one that did not end. */
    private static List<Object> race(Duration limit, Callable<Object> left, Callable<Object> right) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<FutureTask<Object>> tasks = new ArrayList<>();
        for (Callable<Object> side : List.of(left, right)) {
            FutureTask<Object> task = new FutureTask<>(() -> {
                start.await();
                return side.call();
            });
            Thread thread = new Thread(task, "initialises");
            thread.setDaemon(true);
            thread.start();
            tasks.add(task);
        }
        List<Object> results = new ArrayList<>();
        for (FutureTask<Object> task : tasks) {
            try {
                results.add(task.get(limit.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                results.add("deadlock");
                return results;
            }
        }
        return results;
    }

    private static Map<String, byte[]> classes(Compilation compilation) throws IOException {
        assertThat(compilation.errors()).isEmpty();
        Map<String, byte[]> classes = new HashMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                String name =
                        file.getName().replaceFirst("^/?CLASS_OUTPUT/", "").replaceFirst("\\.class$", "");
                try (InputStream content = file.openInputStream()) {
                    classes.put(name.replace('/', '.'), content.readAllBytes());
                }
            }
        }
        return classes;
    }

    /** Classes of its own, everything else from the test's class path. */
    private static final class InMemory extends ClassLoader {

        private final Map<String, byte[]> classes;

        InMemory(Map<String, byte[]> classes) {
            super(InitialisationTest.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
