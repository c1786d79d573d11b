package org.reactiveorm.internal.plan;

import org.jspecify.annotations.Nullable;
import org.reactiveorm.query.tree.Node;
import org.reactiveorm.type.DataType;

/** Finds which enum of the database a value of a query is meant for: queries are made before models are mapped. */
final class EnumFinder {

    private final TableScope scope;

    EnumFinder(TableScope scope) {
        this.scope = scope;
    }

    /**
     * The type with the name of its enum where one is found: the one of what stands beside the value, else of an attribute of the
     * same model with the same type.
     */
    DataType<?> typed(DataType<?> type, Node beside) {
        DataType<?> wanted = type.nativeEnum();
        if (wanted == null || (wanted.name() != null && wanted.name().schema() != null)) {
            return type;
        }
        DataType<?> there = found(beside, scope);
        DataType<?> known = there != null && fits(there, wanted) ? there : among(scope.model(), wanted);
        return known == null || known.name() == null ? type : type.named(known.name());
    }

    private static @Nullable DataType<?> found(Node node, TableScope around) {
        if (node instanceof Node.Named named) {
            return around.model().attribute(named.attribute()).type().nativeEnum();
        }
        if (node instanceof Node.Outer outer) {
            return found(outer.operand(), around.outer());
        }
        if (node instanceof Node.Through through) {
            MappedModel<?> there =
                    around.model().association(through.association()).target();
            return through.operand() instanceof Node.Named named
                    ? there.attribute(named.attribute()).type().nativeEnum()
                    : null;
        }
        return null;
    }

    private static boolean fits(DataType<?> found, DataType<?> wanted) {
        return found.javaType() == wanted.javaType();
    }

    private static @Nullable DataType<?> among(MappedModel<?> model, DataType<?> wanted) {
        for (MappedAttribute<?> attribute : model.attributes()) {
            DataType<?> type = attribute.type().nativeEnum();
            boolean sameName = wanted.name() == null
                    || (type != null
                            && type.name() != null
                            && wanted.name().name().equals(type.name().name()));
            if (type != null && fits(type, wanted) && sameName) {
                return type;
            }
        }
        return null;
    }
}
