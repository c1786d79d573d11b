package org.reactiveorm.processor;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A method that makes something of attributes.
 *
 * @param method the method
 * @param name the name of the virtual attribute
 * @param type what the method returns, in the box of a primitive
 * @param reads the attributes that it looks at, none for all
 * @param setter the name of the method that sets it, null for none
 */
record VirtualMember(
        ExecutableElement method, String name, TypeMirror type, List<String> reads, @Nullable String setter) {

    /** {@code fullName} for {@code getFullName}, {@code adult} for {@code boolean isAdult}. */
    static String nameOf(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        if (isPrefixed(name, "get")) {
            return SourceNames.uncapitalised(name.substring(3));
        }
        boolean truth = method.getReturnType().toString().endsWith("oolean");
        return truth && isPrefixed(name, "is") ? SourceNames.uncapitalised(name.substring(2)) : name;
    }

    private static boolean isPrefixed(String name, String prefix) {
        return name.startsWith(prefix)
                && name.length() > prefix.length()
                && Character.isUpperCase(name.charAt(prefix.length()));
    }
}
