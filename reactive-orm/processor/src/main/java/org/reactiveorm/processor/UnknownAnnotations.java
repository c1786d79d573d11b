package org.reactiveorm.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Says of annotations of Sequelize's vocabulary that do not exist yet what to do instead. The compiler refuses them anyway, but
 * only its syntax tree, which javac has and other compilers may not, still knows how they were written.
 */
final class UnknownAnnotations {

    private static final Pattern HOOK = Pattern.compile("(Before|After)[A-Z]\\w*|Validate");

    private final Problems problems;
    private final @Nullable Trees trees;

    UnknownAnnotations(Problems problems, ProcessingEnvironment environment) {
        this.problems = problems;
        this.trees = trees(environment);
    }

    private static @Nullable Trees trees(ProcessingEnvironment environment) {
        try {
            return Trees.instance(environment);
        } catch (IllegalArgumentException | LinkageError e) {
            return null;
        }
    }

    /** Checks the fields and methods of a class, if its source is at hand. */
    void check(TypeElement type) {
        if (trees == null || trees.getTree(type) == null) {
            return;
        }
        for (Element member : type.getEnclosedElements()) {
            for (AnnotationTree annotation : annotations(trees.getTree(member))) {
                String written = annotation.getAnnotationType().toString();
                String name = written.substring(written.lastIndexOf('.') + 1);
                if (!knownNames(member).contains(name)) {
                    check(name, member, type);
                }
            }
        }
    }

    private void check(String name, Element member, TypeElement type) {
        String missing = "@" + name + " is not enforced yet, so it does not exist; ";
        if (HOOK.matcher(name).matches()) {
            problems.at(
                    member, missing + "do the same in a hook: " + type.getSimpleName() + "_.MODEL.withBehaviour(…)");
        }
    }

    private static List<? extends AnnotationTree> annotations(@Nullable Tree tree) {
        ModifiersTree modifiers = tree instanceof MethodTree method
                ? method.getModifiers()
                : tree instanceof VariableTree field
                        ? field.getModifiers()
                        : tree instanceof ClassTree type ? type.getModifiers() : null;
        return modifiers == null ? List.of() : modifiers.getAnnotations();
    }

    private static Set<String> knownNames(Element element) {
        Set<String> names = new HashSet<>();
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            names.add(mirror.getAnnotationType().asElement().getSimpleName().toString());
        }
        return names;
    }
}
