package org.reactiveorm.test.guide;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles pieces of Java as a guide shows them, without the class around them: expressions, statements that end with a
 * semicolon or a brace, and members that begin with an annotation or a modifier. All models of the test kit are imported.
 */
final class JavaForms {

    private static final String HEAD =
            """
            import java.math.*;
            import java.time.*;
            import java.util.*;
            import java.util.function.*;
            import org.reactiveorm.*;
            import org.reactiveorm.annotation.*;
            import org.reactiveorm.error.*;
            import org.reactiveorm.execution.*;
            import org.reactiveorm.hook.*;
            import org.reactiveorm.instance.*;
            import org.reactiveorm.metamodel.NamingStrategy;
            import org.reactiveorm.query.*;
            import org.reactiveorm.query.function.*;
            import org.reactiveorm.query.request.*;
            import static org.reactiveorm.query.function.Functions.*;
            import org.reactiveorm.sql.*;
            import org.reactiveorm.test.model.*;
            import org.reactiveorm.test.model.key.*;
            import org.reactiveorm.test.model.scope.*;
            import org.reactiveorm.test.model.type.*;
            import org.reactiveorm.transaction.*;
            import org.reactiveorm.type.*;
            import reactor.core.publisher.*;

            """;

    /** What the guide supposes to be there. */
    private static final String SUPPOSED =
            """
            Orm orm, Transaction tx, Long id, List<Author> list, Flux<Author> flux,
            Repository<Author, Long> authors, Author author, Repository<Post, Long> posts, Post post,
            Repository<Sample, Long> samples, Sample sample, Repository<Notice, Long> notices, Notice notice,
            Repository<Row, Object> widgets, Row widget
            """
                    .replace("\n", " ");

    private static final Pattern MEMBER = Pattern.compile("@|public |record |static |class ");

    private JavaForms() {}

    /** The mistakes that the compiler finds, each behind the piece that has it. */
    static List<String> mistakes(List<String> pieces) {
        List<Source> sources = new ArrayList<>();
        for (String piece : pieces) {
            sources.add(new Source(piece, sources.size()));
        }
        List<String> options = List.of(
                "-proc:none",
                "-implicit:none",
                "-XDshould-stop.ifError=FLOW",
                "--release",
                "17",
                "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-d",
                System.getProperty("java.io.tmpdir"));
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, found, options, null, sources)
                .call();
        return found.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(JavaForms::describe)
                .toList();
    }

    private static String describe(Diagnostic<? extends JavaFileObject> problem) {
        String piece = problem.getSource() instanceof Source source ? source.piece : "";
        return piece + "\n    " + problem.getMessage(Locale.ROOT);
    }

    private static String wrapped(String piece) {
        String code = piece.strip();
        if (MEMBER.matcher(code).lookingAt()) {
            return code;
        }
        String body = code.endsWith(";") || code.endsWith("}") ? code : "Object form = " + code + ";";
        return "void form(" + SUPPOSED + ") throws Exception {\n" + body + "\n}";
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String piece;
        private final String name;

        Source(String piece, int number) {
            super(URI.create("string:///Form" + number + ".java"), Kind.SOURCE);
            this.piece = piece;
            this.name = "Form" + number;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return HEAD + "abstract class " + name + " extends ActiveRecord<" + name + "> {\n" + wrapped(piece) + "\n}";
        }
    }
}
