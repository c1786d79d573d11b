package org.reactiveorm.processor;

import java.util.Objects;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.query.Condition;

/** What must be true of the methods that say which rows belong to an association. */
final class ScopeRules {

    private final Compilation compilation;
    private final ModelSource source;

    ScopeRules(Compilation compilation, ModelSource source) {
        this.compilation = compilation;
        this.source = source;
    }

    void check() {
        for (Mapped member : source.members()) {
            if (member instanceof Mapped.Reference holder) {
                check(holder, holder.association(), Member.SCOPE, holder.target());
            } else if (member instanceof Mapped.Remote holder) {
                check(holder, holder.association(), Member.SCOPE, holder.target());
                check(holder, holder.association(), Member.THROUGH_SCOPE, holder.through());
            }
        }
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
        if (method == null || !method.getModifiers().contains(Modifier.STATIC)) {
            return false;
        }
        TypeElement condition = Objects.requireNonNull(
                compilation.elements().getTypeElement(Condition.class.getCanonicalName()), "Condition");
        return compilation.isAccessible(method, compilation.elements().getPackageOf(source.type()))
                && compilation
                        .types()
                        .isSameType(
                                method.getReturnType(), compilation.types().getDeclaredType(condition, rows.asType()));
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
