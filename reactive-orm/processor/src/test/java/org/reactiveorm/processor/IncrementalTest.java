package org.reactiveorm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Incremental compilers run the processor for the changed models alone. */
class IncrementalTest {

    @Test
    void gradleIsToldThatTheProcessorIsIsolating() throws IOException {
        assertThat(MetamodelTest.resource("META-INF/gradle/incremental.annotation.processors"))
                .isEqualTo("org.reactiveorm.processor.ModelProcessor,isolating\n");
        assertThat(MetamodelTest.resource("META-INF/services/javax.annotation.processing.Processor"))
                .isEqualTo("org.reactiveorm.processor.ModelProcessor\n");
    }

    /** Also: the processor works where the compiler is wrapped, as build tools and IDEs do. */
    @Test
    void everyFileOriginatesInItsModelAlone() {
        Map<String, List<String>> origins = new LinkedHashMap<>();
        Sources.of(
                        """
                        @MappedBase
                        public class Entity {
                            @Id Long id;
                        }
                        """,
                        """
                        @Model
                        public class User extends Entity {
                            @HasMany final Many<Post> posts = Many.unbound();
                        }
                        """,
                        """
                        @Model
                        public class Post extends Entity {
                            @BelongsTo final One<User> user = One.unbound();
                        }
                        """)
                .compileInstead(new Wrapped(origins));
        assertThat(origins).isEqualTo(Map.of("blog.User_", List.of("blog.User"), "blog.Post_", List.of("blog.Post")));
    }

    private static final class Wrapped extends AbstractProcessor {

        private final ModelProcessor processor = new ModelProcessor();
        private final Map<String, List<String>> origins;

        Wrapped(Map<String, List<String>> origins) {
            this.origins = origins;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public void init(ProcessingEnvironment environment) {
            super.init(environment);
            processor.init(new WrappedEnvironment(environment, new WrappedFiler(environment.getFiler(), origins)));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }

    private record WrappedFiler(Filer filer, Map<String, List<String>> origins) implements Filer {

        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... elements) throws IOException {
            origins.put(
                    name.toString(),
                    Arrays.stream(elements).map(Element::toString).toList());
            return filer.createSourceFile(name, elements);
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... elements) throws IOException {
            return filer.createClassFile(name, elements);
        }

        @Override
        public FileObject createResource(
                JavaFileManager.Location location, CharSequence pkg, CharSequence name, Element... elements)
                throws IOException {
            return filer.createResource(location, pkg, name, elements);
        }

        @Override
        public FileObject getResource(JavaFileManager.Location location, CharSequence pkg, CharSequence name)
                throws IOException {
            return filer.getResource(location, pkg, name);
        }
    }

    private record WrappedEnvironment(ProcessingEnvironment environment, Filer filer) implements ProcessingEnvironment {

        @Override
        public Map<String, String> getOptions() {
            return environment.getOptions();
        }

        @Override
        public Messager getMessager() {
            return environment.getMessager();
        }

        @Override
        public Filer getFiler() {
            return filer;
        }

        @Override
        public Elements getElementUtils() {
            return environment.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return environment.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return environment.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return environment.getLocale();
        }
    }
}
