package org.reactiveorm.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** A mapped field. */
sealed interface Mapped {

    /** The field. */
    VariableElement field();

    /** How instances give it. */
    Access access();

    /** The declarations besides the field that the generated code names. */
    List<TypeElement> types();

    /** The name of the attribute or association: that of the field. */
    default String name() {
        return field().getSimpleName().toString();
    }

    /**
     * A field that holds a value.
     *
     * @param field the field
     * @param access how instances give it
     * @param storage what the column holds
     * @param facts what the annotations say besides
     * @param custom the class that a codec stores, null for a field of the column's type
     */
    record Attribute(VariableElement field, Access access, Storage storage, Facts facts, @Nullable CustomType custom)
            implements Mapped {

        @Override
        public List<TypeElement> types() {
            if (custom != null) {
                return custom.types();
            }
            TypeElement element = storage.type().element();
            return element == null ? List.of() : List.of(element);
        }

        Attribute asRequired() {
            return new Attribute(field, access, storage, facts.asRequired(), custom);
        }
    }

    /**
     * A holder of rows that this model does not refer to itself: they refer to it, or a junction connects them.
     *
     * @param field the field
     * @param access how instances give it
     * @param target the model at the other end
     * @param association the annotation
     * @param through the junction, null for none that is a model
     */
    record Remote(
            VariableElement field,
            Access access,
            TypeElement target,
            Written association,
            @Nullable TypeElement through)
            implements Mapped {

        @Override
        public List<TypeElement> types() {
            return through == null ? List.of(target) : List.of(target, through);
        }
    }

    /**
     * A holder of the row that this model refers to.
     *
     * @param field the field
     * @param access how instances give it
     * @param target the model at the other end
     * @param association the annotation
     */
    record Reference(VariableElement field, Access access, TypeElement target, Written association) implements Mapped {

        @Override
        public List<TypeElement> types() {
            return List.of(target);
        }

        /** The attribute that refers. */
        String key() {
            String declared = association.text("foreignKey");
            return declared.isEmpty() ? name() + "Id" : declared;
        }

        /** The attribute of the target that is referred to, null for its id. */
        @Nullable String targetKey() {
            String declared = association.text("targetKey");
            return declared.isEmpty() ? null : declared;
        }

        /** Whether a row may refer to none. */
        boolean optional() {
            return association.truth("optional", true);
        }
    }
}
