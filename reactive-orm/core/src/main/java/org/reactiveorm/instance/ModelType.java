package org.reactiveorm.instance;

import java.util.Objects;
import java.util.function.Supplier;
import org.reactiveorm.hook.ModelBehaviour;
import org.reactiveorm.metamodel.ModelDefinition;

/**
 * All that an {@code Orm} needs to know of a model: the pure description and the behaviour. Immutable and safe to share;
 * {@code User_.MODEL} is one.
 *
 * @param <T> the mapped class
 * @param <I> the type of the id
 */
public final class ModelType<T, I> {

    private final ModelDefinition<T, I> definition;
    private final ModelBehaviour<T> behaviour;

    ModelType(ModelDefinition<T, I> definition, ModelBehaviour<T> behaviour) {
        this.definition = Objects.requireNonNull(definition, "definition");
        this.behaviour = Objects.requireNonNull(behaviour, "behaviour");
    }

    /** Begins the description of a model that is called like its class. */
    public static <T, I> ModelBuilder<T, I> builder(Class<T> type, Class<I> idType, Supplier<? extends T> constructor) {
        return new ModelBuilder<>(type, idType, constructor);
    }

    /** The pure description. */
    public ModelDefinition<T, I> definition() {
        return definition;
    }

    /** The hooks. */
    public ModelBehaviour<T> behaviour() {
        return behaviour;
    }

    /** The same model with another behaviour. */
    public ModelType<T, I> withBehaviour(ModelBehaviour<T> newBehaviour) {
        return new ModelType<>(definition, newBehaviour);
    }

    @Override
    public String toString() {
        return definition.name();
    }
}
