package org.reactiveorm.instance;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.Assignment;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.query.Property;
import org.reactiveorm.query.VirtualAttribute;
import reactor.core.publisher.Mono;

/**
 * A base class for models that gives instances their own verbs and remembers the values of their row, so that a save writes
 * what has changed and nothing else. Not thread-safe. Equality is identity, for an id comes late and values change while an
 * instance is in a set; {@link #isSame} compares rows.
 *
 * @param <T> the model itself
 */
public abstract class ActiveRecord<T extends ActiveRecord<T>> {

    private @Nullable InstanceState<T> state;

    /** Makes an instance that is not bound to an {@code Orm} yet. */
    protected ActiveRecord() {}

    /** A holder of many rows that waits to be bound. */
    protected static <X> Many<X> many() {
        return Many.unbound();
    }

    /** A holder of one row that waits to be bound. */
    protected static <X> One<X> one() {
        return One.unbound();
    }

    /**
     * Inserts a new row, or updates the attributes that have changed; no statement where nothing has.
     *
     * @return a cold {@code Mono} of this instance; an {@link org.reactiveorm.error.OptimisticLockException} if the row was
     *     changed or removed meanwhile
     */
    @CheckReturnValue
    public final Mono<T> save() {
        return operations().save(self(), SaveOptions.none());
    }

    /** As {@link #save()}, as the options say. */
    @CheckReturnValue
    public final Mono<T> save(UnaryOperator<SaveOptions<T>> options) {
        return operations().save(self(), options.apply(SaveOptions.none()));
    }

    /** Applies the changes on subscription and writes them as {@link #save} does. */
    @CheckReturnValue
    public final Mono<T> update(Consumer<? super T> changes) {
        return operations().update(self(), changes);
    }

    /**
     * Removes the row, or marks it as deleted where the model is paranoid.
     *
     * @return a cold {@code Mono} of this instance; an {@link org.reactiveorm.error.OptimisticLockException} if the model has
     *     a version and the row was changed or removed meanwhile
     */
    @CheckReturnValue
    public final Mono<T> destroy() {
        return operations().destroy(self());
    }

    /** Removes the row for good, even where the model is paranoid; as {@link #destroy} otherwise. */
    @CheckReturnValue
    public final Mono<T> forceDestroy() {
        return operations().forceDestroy(self());
    }

    /**
     * Adds to a number of the row in one step, whatever it is, and reads it into this instance; other changes stay unsaved. The
     * version is counted up and not compared; an instance that was stale stays so.
     *
     * @return a cold {@code Mono} of this instance; an {@link org.reactiveorm.error.EntityNotFoundException} if the row is gone
     */
    @CheckReturnValue
    public final <N extends Number> Mono<T> increment(Attribute<T, N> attribute, N by) {
        return operations().increment(self(), List.of(Assignment.increment(attribute, by)));
    }

    /** As {@link #increment(Attribute, Number)}, taking from the number. */
    @CheckReturnValue
    public final <N extends Number> Mono<T> decrement(Attribute<T, N> attribute, N by) {
        return operations().increment(self(), List.of(Assignment.decrement(attribute, by)));
    }

    /** Takes the mark of a soft deletion away. */
    @CheckReturnValue
    public final Mono<T> restore() {
        return operations().restore(self());
    }

    /**
     * Reads the row again into this instance; what was changed and not saved is lost.
     *
     * @return a cold {@code Mono} of this instance; an {@link org.reactiveorm.error.EntityNotFoundException} if the row is gone
     */
    @CheckReturnValue
    public final Mono<T> reload() {
        return operations().reload(self());
    }

    /** The names of the attributes whose value differs from the row's; all that have a value for a new instance. */
    public final Set<String> changed() {
        return operations().changed(self());
    }

    /** Whether the value of an attribute differs from the row's. */
    public final boolean changed(Attribute<T, ?> attribute) {
        return operations().changed(self()).contains(attribute.name());
    }

    /** The values that the changed attributes have in the row, by name; empty for a new instance. */
    public final Map<String, @Nullable Object> previous() {
        return operations().previous(self());
    }

    /** The value that an attribute has in the row, null for none and for a new instance. */
    public final <V> @Nullable V previous(Attribute<T, V> attribute) {
        return operations().previous(self(), attribute);
    }

    /**
     * The value of an attribute.
     *
     * @throws org.reactiveorm.error.NotLoadedException if it was not read
     */
    public final <V> @Nullable V get(Attribute<T, V> attribute) {
        return attribute.type().javaType().cast(operations().get(self(), attribute.name()));
    }

    /**
     * The value of a virtual attribute.
     *
     * @throws org.reactiveorm.error.NotLoadedException if an attribute that it needs was not read
     */
    @SuppressWarnings(
            "unchecked") // the class without its parameters is checked, and the model gives the ones with them
    public final <V> @Nullable V get(VirtualAttribute<T, V> attribute) {
        return (V) attribute.type().cast(operations().get(self(), attribute.name()));
    }

    /**
     * Sets a virtual attribute.
     *
     * @throws QueryException if it has no setter
     */
    public final <V> T set(VirtualAttribute<T, V> attribute, @Nullable V value) {
        operations().set(self(), attribute.name(), value);
        return self();
    }

    /** Sets an attribute; null takes its value away. */
    public final <V> T set(Attribute<T, V> attribute, @Nullable V value) {
        operations().set(self(), attribute.name(), value);
        return self();
    }

    /**
     * The value of an attribute by its name.
     *
     * @throws QueryException if there is no such attribute; the message names the nearest
     * @throws org.reactiveorm.error.NotLoadedException if it was not read
     */
    public @Nullable Object get(String attribute) {
        return operations().get(self(), attribute);
    }

    /**
     * Sets an attribute by its name. A number becomes a number of another type where nothing is lost, a text what it spells: a
     * number, a constant, a UUID, a date or time in ISO form, {@code true} or {@code false}.
     *
     * @throws QueryException if there is no such attribute, or it cannot hold the value
     */
    public T set(String attribute, @Nullable Object value) {
        operations().set(self(), attribute, value);
        return self();
    }

    /**
     * Sets those of the attributes named for which the map has a value, converted as {@link #set(String, Object)} does; whatever
     * else the map holds is passed over, so that it may come from outside. All or none are set.
     *
     * @throws QueryException if an attribute cannot hold its value
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final T setAttributes(Map<String, ?> values, Property<T, ?>... allowed) {
        operations().setAll(self(), values, List.of(allowed));
        return self();
    }

    /**
     * The values by the names of their attributes, in the order of declaration, and the associations that were loaded, as such
     * maps in turn. Virtual attributes stand between both. What was not read is left out, virtual attributes that need it too, and
     * so is an instance inside itself. The map is a copy, the values are not.
     */
    public Map<String, @Nullable Object> toMap() {
        return operations().toMap(self());
    }

    /** Whether the other one is an instance of the same model with the same id; without an id only itself is. */
    public final boolean isSame(@Nullable Object other) {
        return operations().isSame(self(), other);
    }

    /** Whether this instance is marked as deleted; never where the model is not paranoid. */
    public final boolean isDeleted() {
        return operations().isDeleted(self());
    }

    /** Whether there is no row for this instance yet. */
    public final boolean isNew() {
        return state == null || state.snapshot() == null;
    }

    @Nullable InstanceState<T> state() {
        return state;
    }

    void state(InstanceState<T> newState) {
        state = newState;
    }

    private InstanceOperations<T> operations() {
        InstanceState<T> bound = state;
        if (bound == null) {
            throw new QueryException("This " + getClass().getSimpleName() + " is not bound to an Orm; make it by"
                    + " repository.build(), or bind it by repository.attach(instance)");
        }
        return bound.operations();
    }

    @SuppressWarnings("unchecked") // T is the class itself by contract of the type parameter
    private T self() {
        return (T) this;
    }
}
