package org.reactiveorm.instance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.query.Assignment;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.query.Property;
import reactor.core.publisher.Mono;

/**
 * What an instance can ask of the engine; the engine implements it once for each model of an {@code Orm}.
 *
 * @param <T> the model
 */
public interface InstanceOperations<T> {

    /** As {@link ActiveRecord#save}. */
    Mono<T> save(T instance, SaveOptions<T> options);

    /** As {@link ActiveRecord#update}. */
    Mono<T> update(T instance, Consumer<? super T> changes);

    /** As {@link ActiveRecord#destroy}. */
    Mono<T> destroy(T instance);

    /** As {@link ActiveRecord#forceDestroy}. */
    Mono<T> forceDestroy(T instance);

    /** As {@link ActiveRecord#increment}. */
    Mono<T> increment(T instance, List<Assignment<T>> assignments);

    /** As {@link ActiveRecord#restore}. */
    Mono<T> restore(T instance);

    /** As {@link ActiveRecord#reload}. */
    Mono<T> reload(T instance);

    /** As {@link ActiveRecord#changed}. */
    Set<String> changed(T instance);

    /** As {@link ActiveRecord#previous}. */
    <V> @Nullable V previous(T instance, Attribute<T, V> attribute);

    /** As {@link ActiveRecord#previous()}. */
    Map<String, @Nullable Object> previous(T instance);

    /** As {@link ActiveRecord#get(String)}. */
    @Nullable Object get(T instance, String attribute);

    /** As {@link ActiveRecord#set(String, Object)}. */
    void set(T instance, String attribute, @Nullable Object value);

    /** As {@link ActiveRecord#setAttributes}. */
    void setAll(T instance, Map<String, ?> values, List<Property<T, ?>> allowed);

    /** As {@link ActiveRecord#toMap}. */
    Map<String, @Nullable Object> toMap(T instance);

    /** As {@link ActiveRecord#isSame}. */
    boolean isSame(T instance, @Nullable Object other);

    /** As {@link ActiveRecord#isDeleted}. */
    boolean isDeleted(T instance);
}
