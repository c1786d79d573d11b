package org.reactiveorm.internal.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.hook.ModelBehaviour;
import org.reactiveorm.instance.ActiveRecord;
import org.reactiveorm.instance.InstanceOperations;
import org.reactiveorm.instance.ModelType;
import org.reactiveorm.internal.loading.Engine;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.internal.plan.MappingSettings;
import org.reactiveorm.internal.plan.ModelMapper;
import org.reactiveorm.internal.plan.NearestName;
import org.reactiveorm.metamodel.ModelDefinition;
import org.reactiveorm.query.Query;

/** The models of an {@code Orm} and their operations. Models are added, never taken away; safe to share. */
public final class ModelRegistry implements Engine.Registry {

    private final MappingSettings settings;
    private final Function<Engine.Registry, OperationContext> contexts;
    private final OperationContext context;
    private volatile State state = new State(List.of(), Map.of(), Map.of());

    /**
     * Makes a registry without models.
     *
     * @param context makes the context of operations, which knows this registry
     */
    public ModelRegistry(MappingSettings settings, Function<Engine.Registry, OperationContext> context) {
        this.settings = settings;
        this.contexts = context;
        this.context = context.apply(this);
    }

    /** A registry of the same models, with the tables of those that name no schema in this one. */
    public ModelRegistry inSchema(String schema) {
        ModelRegistry other = new ModelRegistry(settings.schema(schema), contexts);
        other.add(state.types);
        return other;
    }

    /**
     * Adds models.
     *
     * @throws MappingException with every mistake in them
     */
    public synchronized void add(List<? extends ModelType<?, ?>> types) {
        ModelMapper mapper = new ModelMapper(context.dialect(), settings);
        List<ModelDefinition<?, ?>> definitions =
                types.stream().<ModelDefinition<?, ?>>map(ModelType::definition).toList();
        Map<ModelDefinition<?, ?>, MappedModel<?>> models = mapper.map(state.models, definitions);
        models.values().forEach(ModelRegistry::requireWholeInstances);
        Map<MappedModel<?>, ModelOperations<?>> operations = new HashMap<>(state.operations);
        for (ModelType<?, ?> type : types) {
            addOperations(type, models, operations);
        }
        List<ModelType<?, ?>> known = new ArrayList<>(state.types);
        known.addAll(types);
        state = new State(List.copyOf(known), models, Map.copyOf(operations));
    }

    private static void requireWholeInstances(MappedModel<?> model) {
        Query<?> query = model.defaultQuery();
        boolean parts = !(query.attributes().isEmpty() && query.excluded().isEmpty());
        if (parts && !ActiveRecord.class.isAssignableFrom(model.definition().type())) {
            throw new MappingException("The default scope of " + model + " names some attributes, and the plain class"
                    + " would write the others back as null; extend ActiveRecord, or take attributes(…) away");
        }
    }

    @SuppressWarnings("unchecked") // a mapped model is kept under the definition that it was made of
    private <T> void addOperations(
            ModelType<T, ?> type,
            Map<ModelDefinition<?, ?>, MappedModel<?>> models,
            Map<MappedModel<?>, ModelOperations<?>> operations) {
        MappedModel<T> model = (MappedModel<T>) models.get(type.definition());
        ModelBehaviour<T> behaviour = type.behaviour();
        if (model != null) {
            operations.put(model, new ModelOperations<>(context, model, behaviour));
        }
    }

    /** All models. */
    public Collection<MappedModel<?>> models() {
        return state.models.values();
    }

    /** The names of all models, in the order in which they were added. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        state.types.forEach(type -> names.add(type.definition().name()));
        return Collections.unmodifiableSet(names);
    }

    /**
     * The model of this name.
     *
     * @throws MappingException if there is none; the message names the nearest
     */
    public ModelType<?, ?> type(String name) {
        for (ModelType<?, ?> type : state.types) {
            if (type.definition().name().equals(name)) {
                return type;
            }
        }
        throw new MappingException("Model \"" + name + "\" is not registered" + NearestName.hint(name, names()));
    }

    /**
     * The operations of a model.
     *
     * @throws MappingException if the model was not added
     */
    @SuppressWarnings("unchecked") // operations of T are kept under the mapped model of T
    public <T> ModelOperations<T> operations(ModelDefinition<T, ?> definition) {
        MappedModel<?> model = state.models.get(definition);
        ModelOperations<?> operations = model == null ? null : state.operations.get(model);
        if (operations == null) {
            throw new MappingException("Model " + definition + " is not registered; add " + definition
                    + "_.MODEL to the models of the Orm");
        }
        return (ModelOperations<T>) operations;
    }

    @Override
    public <T> InstanceOperations<T> operations(MappedModel<T> model) {
        return operations(model.definition());
    }

    /** What is done by statements that people wrote. */
    public RawOperations raw() {
        return new RawOperations(context, this);
    }

    /** Questions about the database itself. */
    public CatalogOperations catalog() {
        return new CatalogOperations(context);
    }

    /** Empties tables. */
    public TruncateOperation truncation() {
        return new TruncateOperation(context);
    }

    /** What sync does, for all models. */
    public SyncOperation sync() {
        return new SyncOperation(context);
    }

    private record State(
            List<ModelType<?, ?>> types,
            Map<ModelDefinition<?, ?>, MappedModel<?>> models,
            Map<MappedModel<?>, ModelOperations<?>> operations) {}
}
