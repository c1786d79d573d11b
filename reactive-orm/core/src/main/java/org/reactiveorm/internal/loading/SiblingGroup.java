package org.reactiveorm.internal.loading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.NotLoadedException;
import org.reactiveorm.instance.AssociationSource;
import org.reactiveorm.instance.InstanceBinder;
import org.reactiveorm.instance.InstanceState;
import org.reactiveorm.instance.LoadedRows;
import org.reactiveorm.internal.mapping.Snapshot;
import org.reactiveorm.internal.plan.MappedAssociation;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.query.Include;
import org.reactiveorm.query.Query;
import org.reactiveorm.sql.CompiledStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Instances that were read together. The first of them whose association is touched loads it for all of them by one statement.
 *
 * <p>The group keeps keys, not instances. It takes no more members once an association has been loaded, so that every member is
 * in every batch.
 */
public final class SiblingGroup<T> {

    private static final Logger LOG = LoggerFactory.getLogger("orm.lazy");

    /** How many different parts of each association are read for all members, on average. */
    private static final int MOST_PARTS = 4;

    private final Engine engine;
    private final MappedModel<T> model;
    private final List<List<Object>> keys;
    private final Map<String, Mono<? extends LazyRead.Batch<?>>> batches = new HashMap<>(0);
    private final Map<Part, Shared> parts = new HashMap<>(0);
    private int members;
    private boolean sealed;

    public SiblingGroup(Engine engine, MappedModel<T> model) {
        this.engine = engine;
        this.model = model;
        this.keys = new ArrayList<>(model.associations().size());
        model.associations().forEach(association -> keys.add(new ArrayList<>()));
    }

    /** Binds the holders of an instance to this group; false if the group takes no more members. */
    public synchronized boolean add(T instance) {
        if (sealed || members >= engine.limits().siblings()) {
            return false;
        }
        members++;
        for (MappedAssociation<T, ?> association : model.associations()) {
            Object key = association.ownerKey().get(instance);
            if (key != null) {
                keys.get(association.index()).add(key);
            }
            bind(association, instance, key);
        }
        return true;
    }

    private <X> void bind(MappedAssociation<T, X> association, T instance, @Nullable Object key) {
        boolean unread = key == null && isUnread(instance, association.ownerKey());
        InstanceBinder.bind(association.holder(instance), new Source<>(association, key, unread));
    }

    private boolean isUnread(T instance, MappedAttribute<T> attribute) {
        InstanceState<T> state = InstanceBinder.state(instance);
        @Nullable Object[] snapshot = state == null ? null : state.snapshot();
        return snapshot != null && snapshot[attribute.index()] == Snapshot.UNREAD;
    }

    private <X> Mono<LoadedRows<X>> load(MappedAssociation<T, X> association, Object key) {
        LazyRead<T, X> read = read(association, Query.all());
        return Mono.defer(() -> batch(read))
                .flatMap(batch -> batch.fits() ? Mono.just(batch.children().of(key)) : read.ofOne(key));
    }

    private <X> LazyRead<T, X> read(MappedAssociation<T, X> association, Query<X> query) {
        return new LazyRead<>(engine, association, new Include<>(association.named(), query));
    }

    /** The rows of all members by key, or the word that they are too many to be held at once. */
    @SuppressWarnings("unchecked") // a batch is kept under the association that it was made for
    private synchronized <X> Mono<LazyRead.Batch<X>> batch(LazyRead<T, X> read) {
        sealed = true;
        return (Mono<LazyRead.Batch<X>>)
                batches.computeIfAbsent(read.association().name(), any -> ofAll(read));
    }

    private <X> Mono<LazyRead.Batch<X>> ofAll(LazyRead<T, X> read) {
        MappedAssociation<T, X> association = read.association();
        if (members > 1) {
            LOG.debug(
                    "{} is read lazily for {} instances of one window; include it in the query", association, members);
        }
        List<Object> all = new ArrayList<>(new LinkedHashSet<>(keys.get(association.index())));
        return read.ofAll(all).cacheInvalidateIf(batch -> false);
    }

    /** What one member gets of a part that all members may ask for. */
    private <X> Mono<LoadedRows<X>> share(LazyRead<T, X> read, Part part, Source<X> member, Object key) {
        Mono<LazyRead.Batch<X>> shared = shared(read, part, member);
        return shared == null
                ? read.ofOne(key)
                : shared.flatMap(
                        batch -> batch.fits() ? Mono.just(batch.children().of(key)) : read.ofOne(key));
    }

    /** The part for all members; null where so many parts are asked for that each is likely to be for one member alone. */
    @SuppressWarnings("unchecked") // a part is kept under the statements that it was read by
    private synchronized <X> @Nullable Mono<LazyRead.Batch<X>> shared(
            LazyRead<T, X> read, Part part, Source<X> member) {
        sealed = true;
        Shared known = parts.get(part);
        if (known == null && parts.size() >= MOST_PARTS * keys.size()) {
            return null;
        }
        if (known == null || !known.takers.add(member)) {
            known = new Shared(ofAll(read));
            known.takers.add(member);
            parts.put(part, known);
        }
        return (Mono<LazyRead.Batch<X>>) known.rows;
    }

    /**
     * A part of an association.
     *
     * @param association its name
     * @param statements how it is read
     */
    private record Part(String association, List<CompiledStatement> statements) {}

    /** A part that was read for all members, and who has got a share of it. */
    private static final class Shared {

        private final Mono<? extends LazyRead.Batch<?>> rows;
        private final Set<Object> takers = Collections.newSetFromMap(new IdentityHashMap<>());

        private Shared(Mono<? extends LazyRead.Batch<?>> rows) {
            this.rows = rows;
        }
    }

    /** Where a holder of one member finds its rows. */
    private final class Source<X> implements AssociationSource<X> {

        private final MappedAssociation<T, X> association;
        private final @Nullable Object key;
        private final boolean unread;

        private Source(MappedAssociation<T, X> association, @Nullable Object key, boolean unread) {
            this.association = association;
            this.key = key;
            this.unread = unread;
        }

        /** An answer that needs the key of the owner, which must have been read. */
        private <R> Mono<R> answer(Supplier<Mono<R>> question) {
            return unread
                    ? Mono.error(() -> new NotLoadedException("Association " + association + " goes by "
                            + association.ownerKey().describe()
                            + ", which was not read; add that to attributes(…), or include the association"))
                    : question.get();
        }

        @Override
        public Mono<LoadedRows<X>> load() {
            if (engine.limits().lazy() == LoadingLimits.Lazy.REFUSED) {
                return Mono.error(() -> new NotLoadedException("Association " + association
                        + " is not loaded, and this Orm reads none where it is touched; add it to the query by include(…), or"
                        + " read it by find(…)"));
            }
            return answer(() -> key == null ? Mono.just(LoadedRows.none()) : SiblingGroup.this.load(association, key));
        }

        @Override
        public Mono<LoadedRows<X>> find(UnaryOperator<Query<X>> part) {
            LazyRead<T, X> read = read(association, part.apply(Query.all()));
            Part shape = new Part(association.name(), read.statements());
            return answer(
                    () -> key == null ? Mono.just(LoadedRows.none()) : Mono.defer(() -> share(read, shape, this, key)));
        }

        @Override
        public Mono<Long> count(UnaryOperator<Query<X>> part) {
            return answer(() -> questions().count(key, part.apply(Query.all())));
        }

        @Override
        public Mono<Boolean> has(List<X> rows) {
            HolderQuestions<T, X> questions = questions();
            return answer(() -> questions.has(key, questions.idsOf(rows)));
        }

        @Override
        public Mono<Boolean> hasIds(List<?> ids) {
            HolderQuestions<T, X> questions = questions();
            return answer(() -> questions.has(key, questions.checked(ids)));
        }

        private HolderQuestions<T, X> questions() {
            return new HolderQuestions<>(engine, association);
        }

        @Override
        public boolean refers() {
            return association.refers();
        }

        @Override
        public String describe() {
            return association.describe();
        }
    }
}
