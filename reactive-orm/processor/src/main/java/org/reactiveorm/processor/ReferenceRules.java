package org.reactiveorm.processor;

import org.reactiveorm.annotation.BelongsTo;

/** What must be true of the foreign keys of a model. */
final class ReferenceRules {

    private final Compilation compilation;
    private final Problems problems;
    private final ModelSource source;

    ReferenceRules(Compilation compilation, ModelSource source) {
        this.compilation = compilation;
        this.problems = compilation.problems();
        this.source = source;
    }

    void check() {
        for (Mapped.Reference reference : source.references()) {
            Storage id = TargetId.of(reference, compilation);
            Mapped.Attribute declared = source.attribute(reference.key());
            if (TargetId.isComposite(reference)) {
                problems.at(
                        reference.field(),
                        "The foreign key " + reference.key() + " is one attribute, but the key of "
                                + reference.target().getSimpleName()
                                + " has several; name an attribute with unique values by targetKey");
            } else if (id == null) {
                String target = reference.target().getSimpleName().toString();
                String referred = reference.targetKey();
                problems.at(
                        reference.field(),
                        "The foreign key " + reference.key() + " has no type, since " + target + " has no usable "
                                + (referred == null
                                        ? "@Id; correct " + target + " first"
                                        : "attribute \"" + referred + "\"; name an attribute by targetKey"));
            } else if (declared != null) {
                checkType(reference, declared, id);
                checkPresence(reference, declared);
            }
        }
    }

    private void checkType(Mapped.Reference reference, Mapped.Attribute key, Storage id) {
        ValueType type = key.storage().type();
        if (!type.className().equals(id.type().className())) {
            problems.at(
                    key.field(),
                    "The foreign key " + key.name() + " is " + type.withArticle() + ", but "
                            + (reference.targetKey() == null ? "the id" : reference.targetKey()) + " of "
                            + reference.target().getSimpleName() + " is "
                            + id.type().withArticle() + "; give both the same type");
        }
    }

    private void checkPresence(Mapped.Reference reference, Mapped.Attribute key) {
        Written annotation = Written.find(reference.field(), BelongsTo.class);
        boolean always = key.facts().required() || key.storage().type().primitive();
        if (always && annotation != null && annotation.truth("optional", false)) {
            problems.at(
                    annotation,
                    "optional",
                    "The foreign key " + key.name() + " always has a value, so " + reference.name()
                            + " is not optional; remove optional = true, or let " + key.name() + " be null");
        }
    }
}
