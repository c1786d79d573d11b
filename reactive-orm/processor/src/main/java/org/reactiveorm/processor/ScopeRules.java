package org.reactiveorm.processor;

import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.Scope;

/** What must be true of the methods that say which rows belong to an association, and of the default scope of a model. */
final class ScopeRules {

    /** The member of the annotation of a model that names its default scope. */
    static final String DEFAULT_SCOPE = "defaultScope";

    private final Compilation compilation;
    private final ModelSource source;

    ScopeRules(Compilation compilation, ModelSource source) {
        this.compilation = compilation;
        this.source = source;
    }

    void check() {
        checkDefaultScope();
        for (Mapped member : source.members()) {
            if (member instanceof Mapped.Reference holder) {
                check(holder, holder.association(), Member.SCOPE, holder.target());
            } else if (member instanceof Mapped.Remote holder) {
                check(holder, holder.association(), Member.SCOPE, holder.target());
                check(holder, holder.association(), Member.THROUGH_SCOPE, holder.through());
            }
        }
    }

    private void checkDefaultScope() {
        Written model = source.annotation();
        String name = model.text(DEFAULT_SCOPE);
        if (!model.has(DEFAULT_SCOPE)) {
            return;
        }
        Element scope = defaultScope(source.type(), name);
        if (scope == null || !isReached(scope) || !isOf(Scope.class, given(scope), source.type())) {
            String owner = source.simpleName();
            compilation
                    .problems()
                    .at(
                            model,
                            DEFAULT_SCOPE,
                            "The default scope of " + owner + " is not there; write static Scope<" + owner + "> "
                                    + (name.isBlank() ? "live" : name) + "() or a static field of that type in " + owner
                                    + ", where " + owner + "_ reaches it, and name it here");
        }
    }

    private static TypeMirror given(Element scope) {
        return scope instanceof ExecutableElement method ? method.getReturnType() : scope.asType();
    }

    /** The method without parameters or the field of this name, null if there is none. */
    static @Nullable Element defaultScope(TypeElement owner, String name) {
        ExecutableElement method = method(owner, name);
        if (method != null) {
            return method;
        }
        for (VariableElement field : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
            if (field.getSimpleName().contentEquals(name)) {
                return field;
            }
        }
        return null;
    }

    private void check(Mapped holder, Written association, Member member, @Nullable TypeElement rows) {
        String name = association.text(member.annotationMember());
        if (name.isEmpty()) {
            return;
        }
        if (rows == null) {
            compilation
                    .problems()
                    .at(
                            association,
                            member.annotationMember(),
                            "The junction of " + holder.name() + " is a table of two keys, which has nothing to ask"
                                    + " for; name a model by through = …class");
            return;
        }
        TypeElement owner = Compilation.owner(holder.field());
        if (!isScope(method(owner, name), rows)) {
            compilation
                    .problems()
                    .at(
                            association,
                            member.annotationMember(),
                            "The scope of " + holder.name() + " is not there; write static Condition<"
                                    + rows.getSimpleName() + "> " + name + "() in " + owner.getSimpleName()
                                    + ", where " + source.simpleName() + "_ reaches it");
        }
    }

    private static @Nullable ExecutableElement method(TypeElement owner, String name) {
        for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
            if (method.getSimpleName().contentEquals(name)
                    && method.getParameters().isEmpty()) {
                return method;
            }
        }
        return null;
    }

    private boolean isScope(@Nullable ExecutableElement method, TypeElement rows) {
        return method != null && isReached(method) && isOf(Condition.class, method.getReturnType(), rows);
    }

    private boolean isReached(Element member) {
        return member.getModifiers().contains(Modifier.STATIC)
                && compilation.isAccessible(member, compilation.elements().getPackageOf(source.type()));
    }

    private boolean isOf(Class<?> generic, TypeMirror given, TypeElement rows) {
        TypeElement wanted = Objects.requireNonNull(
                compilation.elements().getTypeElement(generic.getCanonicalName()), generic.getSimpleName());
        return compilation.types().isSameType(given, compilation.types().getDeclaredType(wanted, rows.asType()));
    }

    /** What names such a method. */
    enum Member {
        THROUGH_SCOPE("throughScope", "scopedThrough"),
        SCOPE("scope", "scoped");

        private final String annotationMember;
        private final String verb;

        Member(String annotationMember, String verb) {
            this.annotationMember = annotationMember;
            this.verb = verb;
        }

        /** The member of the annotation. */
        String annotationMember() {
            return annotationMember;
        }

        /** The verb of the builder. */
        String verb() {
            return verb;
        }
    }
}
