package org.reactiveorm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A small code base, compiled into a folder of its own, as the rules would find it. */
final class PlantedSources {

    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum) (\\w+)");

    private final Path folder;
    private final List<String> files = new ArrayList<>();

    PlantedSources(Path folder) {
        this.folder = folder;
    }

    /** Adds a source file to a package below the base, the empty name being the base itself. */
    PlantedSources add(String area, String source) {
        String name = area.isEmpty() ? Layer.BASE : Layer.BASE + "." + area;
        Matcher type = TYPE.matcher(source);
        if (!type.find()) {
            throw new IllegalArgumentException("no type in " + source);
        }
        write(name, type.group(1), "package " + name + ";\n" + source);
        write(name, "package-info", "@org.jspecify.annotations.NullMarked package " + name + ";");
        return this;
    }

    /** Takes the null marking from a package. */
    PlantedSources withoutPackageInfo(String area) {
        files.removeIf(file -> file.endsWith(area + "/package-info.java"));
        return this;
    }

    JavaClasses compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (var manager = compiler.getStandardFileManager(null, null, UTF_8)) {
            boolean compiled = compiler.getTask(
                            output,
                            manager,
                            null,
                            List.of(
                                    "-proc:none",
                                    "-d",
                                    folder.resolve("classes").toString()),
                            null,
                            manager.getJavaFileObjects(files.toArray(String[]::new)))
                    .call();
            if (!compiled) {
                throw new IllegalArgumentException(output.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ClassFileImporter().importPath(folder.resolve("classes"));
    }

    private void write(String packageName, String typeName, String text) {
        Path file = folder.resolve(packageName.replace('.', '/') + "/" + typeName + ".java");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!files.contains(file.toString())) {
            files.add(file.toString());
        }
    }
}
