package org.reactiveorm.processor;

import java.lang.annotation.Annotation;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.annotation.BelongsTo;
import org.reactiveorm.annotation.BelongsToMany;
import org.reactiveorm.annotation.HasMany;
import org.reactiveorm.annotation.HasOne;
import org.reactiveorm.annotation.Model;
import org.reactiveorm.instance.Many;
import org.reactiveorm.instance.One;

/** Reads the holders of associations of one model. */
final class HolderReader {

    /** What only holders carry. */
    static final List<Class<? extends Annotation>> ANNOTATIONS =
            List.of(HasOne.class, HasMany.class, BelongsTo.class, BelongsToMany.class);

    private final Problems problems;
    private final AccessFinder access;

    HolderReader(Problems problems, AccessFinder access) {
        this.problems = problems;
        this.access = access;
    }

    /** What a holder maps, null after a mistake was reported. */
    @Nullable Mapped read(VariableElement field, DeclaredType type, Kind kind) {
        Written association = association(field, kind);
        if (association == null) {
            return null;
        }
        boolean refers = association.is(BelongsTo.class);
        checkKeys(association);
        checkAttributeAnnotations(field, refers, association);
        checkFinal(field, kind);
        TypeElement target = target(field, type, kind);
        Access found = access.toHolder(field, type);
        if (target == null || found == null) {
            return null;
        }
        if (refers) {
            return new Mapped.Reference(field, found, target, association);
        }
        return association.is(BelongsToMany.class)
                ? connected(field, found, target, association)
                : new Mapped.Remote(field, found, target, association, null);
    }

    /** A holder of what a junction connects: it has exactly one. */
    private Mapped.@Nullable Remote connected(
            VariableElement field, Access found, TypeElement target, Written association) {
        TypeElement through = association.type("through");
        if (through == null == association.text("junction").isEmpty()) {
            problems.at(
                    association,
                    "@BelongsToMany of " + field
                            + " needs one junction; name a model by through = …class, or a table by"
                            + " junction = \"…\"");
            return null;
        }
        if (through != null && !Written.on(through, Model.class)) {
            problems.at(
                    association,
                    "through",
                    through.getSimpleName() + " is not a model, so it cannot connect " + field
                            + "; mark it with @Model");
            return null;
        }
        return new Mapped.Remote(field, found, target, association, through);
    }

    private @Nullable Written association(VariableElement field, Kind kind) {
        for (Class<? extends Annotation> other : kind.other().associations()) {
            Written wrong = Written.find(field, other);
            if (wrong != null) {
                problems.at(
                        wrong,
                        "@" + other.getSimpleName() + " belongs on a field of type "
                                + kind.other().typeName() + "; for " + kind.typeName() + " write "
                                + kind.annotationNames());
                return null;
            }
        }
        Written annotation = null;
        for (Class<? extends Annotation> type : kind.associations()) {
            Written written = Written.find(field, type);
            if (written != null && annotation != null) {
                problems.at(written, "The holder " + field + " has two associations; keep one");
            }
            annotation = written == null ? annotation : written;
        }
        if (annotation == null) {
            problems.at(
                    field,
                    "The holder " + field + " has no association; write " + kind.annotationNames()
                            + ", or @Transient if it is not mapped");
        }
        return annotation;
    }

    private void checkAttributeAnnotations(VariableElement field, boolean refers, Written association) {
        String declared = association.text("foreignKey");
        String key = declared.isEmpty() ? field + "Id" : declared;
        problems.atEach(
                field,
                FieldReader.ATTRIBUTE_ANNOTATIONS,
                "belongs on an attribute"
                        + (refers ? "; declare the foreign key " + key + " as a field, and write it there" : ""));
    }

    private void checkFinal(VariableElement field, Kind kind) {
        if (!field.getModifiers().contains(Modifier.FINAL)) {
            problems.at(
                    field,
                    "The holder " + field + " is not final; write final " + kind.typeName() + "<…> " + field + " = "
                            + kind.factory + ";");
        }
    }

    private @Nullable TypeElement target(VariableElement field, DeclaredType holder, Kind kind) {
        List<? extends TypeMirror> arguments = holder.getTypeArguments();
        if (arguments.isEmpty() || arguments.get(0).getKind() != TypeKind.DECLARED) {
            problems.at(
                    field,
                    "The holder " + field + " does not say which model it holds; write " + kind.typeName()
                            + "<TheModel>");
            return null;
        }
        TypeElement target = (TypeElement) ((DeclaredType) arguments.get(0)).asElement();
        if (!Written.on(target, Model.class)) {
            problems.at(
                    field,
                    target.getSimpleName() + " is not a model, so " + field + " cannot hold it; mark it with @Model");
            return null;
        }
        return target;
    }

    private void checkKeys(Written association) {
        for (String member : AssociationCode.KEYS) {
            String name = association.text(member);
            if (!name.isEmpty() && !SourceNames.isIdentifier(name)) {
                problems.at(
                        association,
                        member,
                        "\"" + name + "\" cannot be the name of an attribute; " + member
                                + " names the attribute, such as authorId, and not the column");
            }
        }
    }

    /** The kinds of holders. */
    enum Kind {
        MANY(Many.class, HasMany.class, BelongsToMany.class, "many()"),
        ONE(One.class, BelongsTo.class, HasOne.class, "one()");

        private final Class<?> type;
        private final Class<? extends Annotation> usual;
        private final Class<? extends Annotation> other;
        private final String factory;

        Kind(Class<?> type, Class<? extends Annotation> usual, Class<? extends Annotation> other, String factory) {
            this.type = type;
            this.usual = usual;
            this.other = other;
            this.factory = factory;
        }

        /** The kind of a field's type, null if it is no holder. */
        static @Nullable Kind of(TypeMirror fieldType) {
            for (Kind kind : values()) {
                if (fieldType.getKind() == TypeKind.DECLARED
                        && ((TypeElement) ((DeclaredType) fieldType).asElement())
                                .getQualifiedName()
                                .contentEquals(kind.type.getCanonicalName())) {
                    return kind;
                }
            }
            return null;
        }

        Kind other() {
            return this == MANY ? ONE : MANY;
        }

        String typeName() {
            return type.getSimpleName();
        }

        List<Class<? extends Annotation>> associations() {
            return List.of(usual, other);
        }

        String annotationNames() {
            return "@" + usual.getSimpleName() + " or @" + other.getSimpleName();
        }
    }
}
