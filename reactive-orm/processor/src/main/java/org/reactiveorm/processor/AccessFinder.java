package org.reactiveorm.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds the way to the fields of one model: the field itself where the model's package reaches it, else JavaBean accessors.
 *
 * <p>Accessors that another processor writes may be visible or not, depending on the order of processors; so where one may be
 * at work the JavaBean name is taken on trust, and the compiler has the last word.
 */
final class AccessFinder {

    private static final List<String> SILENT_PACKAGES =
            List.of("java.", "javax.", "jakarta.", "org.reactiveorm.", "org.jspecify.");

    private final Compilation compilation;
    private final TypeElement model;
    private final PackageElement from;

    AccessFinder(Compilation compilation, TypeElement model) {
        this.compilation = compilation;
        this.model = model;
        this.from = compilation.elements().getPackageOf(model);
    }

    /** The way to read and write a value, null after a mistake was reported. */
    @Nullable Access toAttribute(VariableElement field, TypeMirror type) {
        if (compilation.isMemberAccessible(field, from)) {
            return Access.toField(field.getSimpleName().toString());
        }
        String getter = getter(field, type);
        String setter = accessor(field, setterNames(field, type), method -> isSetter(method, type));
        List<String> missing = new ArrayList<>();
        if (getter == null) {
            missing.add(getterNames(field, type).get(0) + "()");
        }
        if (setter == null) {
            missing.add(setterNames(field, type).get(0) + "(" + type + ")");
        }
        if (getter == null || setter == null) {
            compilation.problems().at(field, unreachable(field, missing));
            return null;
        }
        return new Access(getter + "()", setter + "(v)");
    }

    /** The way to read a holder, null after a mistake was reported. */
    @Nullable Access toHolder(VariableElement field, TypeMirror type) {
        if (compilation.isMemberAccessible(field, from)) {
            return Access.toField(field.getSimpleName().toString());
        }
        String getter = getter(field, type);
        if (getter == null) {
            compilation
                    .problems()
                    .at(
                            field,
                            unreachable(field, List.of(getterNames(field, type).get(0) + "()")));
            return null;
        }
        return new Access(getter + "()", "");
    }

    private @Nullable String getter(VariableElement field, TypeMirror type) {
        return accessor(field, getterNames(field, type), method -> isGetter(method, type));
    }

    /** The first name that a usable method has; else the JavaBean name, if another processor may write it. */
    private @Nullable String accessor(VariableElement field, List<String> names, Predicate<ExecutableElement> fits) {
        for (String name : names) {
            for (ExecutableElement method :
                    ElementFilter.methodsIn(compilation.elements().getAllMembers(model))) {
                if (method.getSimpleName().contentEquals(name) && fits.test(method)) {
                    return name;
                }
            }
        }
        return mayGrow(field) || mayGrow(Compilation.owner(field)) ? names.get(0) : null;
    }

    private boolean isGetter(ExecutableElement method, TypeMirror type) {
        ExecutableType seen = seen(method);
        return isCallable(method)
                && seen.getParameterTypes().isEmpty()
                && compilation.types().isSameType(seen.getReturnType(), type);
    }

    private boolean isSetter(ExecutableElement method, TypeMirror type) {
        ExecutableType seen = seen(method);
        return isCallable(method)
                && seen.getParameterTypes().size() == 1
                && compilation.types().isSameType(seen.getParameterTypes().get(0), type);
    }

    private boolean isCallable(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.STATIC) && compilation.isMemberAccessible(method, from);
    }

    private ExecutableType seen(ExecutableElement method) {
        return (ExecutableType) compilation.types().asMemberOf((DeclaredType) model.asType(), method);
    }

    /** Whether an annotation that we do not know stands at a class: its processor may add members. */
    static boolean mayGrow(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (SILENT_PACKAGES.stream().noneMatch(Written.nameOf(mirror)::startsWith)) {
                return true;
            }
        }
        return false;
    }

    private String unreachable(VariableElement field, List<String> missing) {
        String cannot = "The metamodel of " + model.getSimpleName() + " cannot reach the ";
        String accessors = String.join(" and ", missing);
        if (compilation.elements().getPackageOf(field).equals(from)) {
            return cannot + "private field " + field + "; make it package-private, or add " + accessors;
        }
        return cannot + "field " + field + " of " + Compilation.owner(field).getSimpleName()
                + ", which is in another package; make it public, or add public " + accessors;
    }

    private static List<String> getterNames(VariableElement field, TypeMirror type) {
        String name = field.getSimpleName().toString();
        List<String> names = new ArrayList<>();
        if (type.getKind() == TypeKind.BOOLEAN) {
            names.add("is" + capital(property(name, type)));
        }
        names.add("get" + capital(name));
        names.add("get" + name);
        return names;
    }

    private static List<String> setterNames(VariableElement field, TypeMirror type) {
        String name = field.getSimpleName().toString();
        return List.of("set" + capital(property(name, type)), "set" + capital(name), "set" + name);
    }

    /** {@code active} for {@code boolean isActive}, as Java beans have it. */
    private static String property(String field, TypeMirror type) {
        boolean prefixed = type.getKind() == TypeKind.BOOLEAN
                && field.startsWith("is")
                && field.length() > 2
                && !Character.isLowerCase(field.charAt(2));
        return prefixed ? field.substring(2) : field;
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
