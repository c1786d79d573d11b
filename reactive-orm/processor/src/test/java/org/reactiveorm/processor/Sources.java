package org.reactiveorm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Sources that are compiled with the processor. A comment {@code //! message} names the error that its line must have. */
final class Sources {

    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|@?interface|enum) (\\w+)");
    private static final String HEADER = "package blog; import java.math.*; import java.time.*; import java.util.UUID;"
            + " import org.reactiveorm.annotation.*; import org.reactiveorm.instance.*; ";

    private static final Object[] STRICT = {"-Xlint:all,-processing", "-Werror"};

    private final List<JavaFileObject> files = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private final List<File> libraries = new ArrayList<>();

    /** Sources without a package are in {@code blog} and have the usual imports. */
    static Sources of(String... sources) {
        Sources all = new Sources();
        for (String source : sources) {
            all.add(source);
        }
        return all;
    }

    private void add(String source) {
        Matcher type = TYPE.matcher(source);
        assertThat(type.find()).as("a type in %s", source).isTrue();
        Matcher ownPackage = PACKAGE.matcher(source);
        boolean complete = ownPackage.find();
        String name = (complete ? ownPackage.group(1) : "blog") + "." + type.group(1);
        files.add(JavaFileObjects.forSourceString(name, complete ? source : HEADER + source));
        String[] lines = source.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int mark = lines[i].indexOf("//! ");
            if (mark >= 0) {
                for (String message : lines[i].substring(mark + 4).split(" //! ", -1)) {
                    expected.add(type.group(1) + ":" + (i + 1) + " " + message);
                }
            }
        }
    }

    /** Compiles against classes that an earlier compilation wrote. */
    Sources with(Path library) {
        libraries.add(library.toFile());
        return this;
    }

    /** Compiles with every lint that is about code on and expects neither errors nor warnings. */
    Compilation compile(Processor... others) {
        return succeed(withProcessors(others).withOptions(STRICT));
    }

    /** As {@link #compile}, with another processor in the place of ours. */
    void compileInstead(Processor processor) {
        succeed(Compiler.javac().withProcessors(processor).withOptions(STRICT));
    }

    /** Compiles and writes the classes to a directory. */
    void compileTo(Path directory) {
        write(compile(), directory);
    }

    /** As {@link #compileTo}, where somebody forgot the processor. */
    void compileWithoutProcessorTo(Path directory) {
        write(succeed(lenient().withProcessors()), directory);
    }

    /** Expects exactly the errors that the comments name. */
    void fail() {
        assertThat(errors(lenient().compile(files))).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Expects the errors that the comments name, and others that the compiler adds in the generated code. */
    void failBeside(String... fromCompiler) {
        List<String> errors = errors(lenient().compile(files));
        assertThat(errors).containsAll(expected);
        errors.removeAll(expected);
        assertThat(errors).allMatch(error -> Arrays.stream(fromCompiler).anyMatch(error::contains));
    }

    /** Expects no error of ours: the file is generated, and does not compile. */
    void failInGeneratedCode(String qualifiedName, String code) {
        Compilation compilation = lenient().compile(files);
        String file = qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1) + ":";
        assertThat(errors(compilation)).isNotEmpty().allMatch(error -> error.startsWith(file));
        assertThat(text(compilation.errors().get(0).getSource())).contains(code);
    }

    /** The text of a generated class. */
    static String generated(Compilation compilation, String qualifiedName) {
        String path = "/" + qualifiedName.replace('.', '/') + ".java";
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            if (file.getName().endsWith(path)) {
                return text(file);
            }
        }
        throw new AssertionError(qualifiedName + " was not generated");
    }

    private Compiler lenient() {
        return withProcessors().withOptions("-Xlint:none");
    }

    private Compiler withProcessors(Processor... others) {
        Stream<Processor> processors = Stream.concat(Stream.of(new ModelProcessor()), Arrays.stream(others));
        Compiler compiler = Compiler.javac().withProcessors(processors.toList());
        return libraries.isEmpty() ? compiler : compiler.withClasspath(classpath());
    }

    private List<File> classpath() {
        List<File> classpath = new ArrayList<>(libraries);
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            classpath.add(new File(entry));
        }
        return classpath;
    }

    private Compilation succeed(Compiler compiler) {
        Compilation compilation = compiler.compile(files);
        assertThat(compilation.diagnostics()).isEmpty();
        return compilation;
    }

    private static List<String> errors(Compilation compilation) {
        List<String> errors = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> error : compilation.errors()) {
            errors.add(place(error)
                    + error.getMessage(Locale.ROOT).lines().findFirst().orElse(""));
        }
        return errors;
    }

    private static String place(Diagnostic<? extends JavaFileObject> error) {
        if (error.getSource() == null) {
            return "nowhere ";
        }
        String path = error.getSource().getName();
        String file = path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
        return file + ":" + error.getLineNumber() + " ";
    }

    private static void write(Compilation compilation, Path directory) {
        ImmutableList<JavaFileObject> classes = compilation.generatedFiles();
        for (JavaFileObject file : classes) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                Path path = directory.resolve(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""));
                try (InputStream content = file.openInputStream()) {
                    Files.createDirectories(path.getParent());
                    Files.copy(content, path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static String text(JavaFileObject file) {
        try {
            return file.getCharContent(false).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
