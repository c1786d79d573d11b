package org.reactiveorm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that are not compiled at once: from jars, in several rounds, by incremental compilers. */
class SeparateCompilationTest {

    private static final String TEAM =
            """
            package people;
            import org.reactiveorm.annotation.*;
            @Model
            public class Team {
                @Id @Column(length = 26) String id;
            }
            """;

    private static final String USER =
            """
            @Model
            public class User {
                @Id Long id;
                @BelongsTo final One<people.Team> team = One.unbound(); //! The model people.Team has no metamodel people.Team_ on the class path; let the annotation processor run where people.Team is compiled
            }
            """;

    @Test
    void aTargetFromAJar(@TempDir Path jar) {
        Sources.of(TEAM).compileTo(jar);
        Compilation compilation = Sources.of(USER).with(jar).compile();
        assertThat(Sources.generated(compilation, "blog.User_"))
                .contains("import people.Team_;")
                .contains("() -> Team_.MODEL, u -> u.team, o -> o)")
                .contains("teamId = model.heldKey(\"teamId\", DataType.string(26), u -> u.team, o -> o);");
    }

    @Test
    void aTargetFromAJarThatWasCompiledWithoutTheProcessor(@TempDir Path jar) {
        Sources.of(TEAM).compileWithoutProcessorTo(jar);
        Sources.of(USER).with(jar).failBeside("cannot find symbol", "package people does not exist");
    }

    @Test
    void aTypeThatAnotherProcessorWritesIsWaitedFor() {
        Compilation compilation = Sources.of(
                        """
                        @Model
                        public class User {
                            @Id Long id;
                            Status status;
                        }
                        """)
                .compile(new WritesStatus());
        assertThat(Sources.generated(compilation, "blog.User_")).contains("DataType.enumOf(Status.class)");
    }

    @Test
    void aTypeThatNobodyWritesIsAnErrorOfTheCompiler() {
        Sources.of(
                        """
                        @Model
                        class User {
                            @Id Long id;
                            Nonsense status; //! cannot find symbol //! The metamodel of User is not written, since the type of status is not known
                        }
                        """,
                        """
                        @Model
                        class Post extends Nothing { //! cannot find symbol //! The metamodel of Post is not written, since the super class of Post is not known
                            @Id Long id;
                        }
                        """)
                .fail();
    }

    private static final class WritesStatus extends AbstractProcessor {

        private boolean written;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!written) {
                written = true;
                try (var writer =
                        processingEnv.getFiler().createSourceFile("blog.Status").openWriter()) {
                    writer.write("package blog; public enum Status { ON }");
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
