package org.reactiveorm;

import com.google.errorprone.annotations.CheckReturnValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.execution.log.StatementListener;
import org.reactiveorm.instance.SaveOptions;
import org.reactiveorm.internal.operation.ModelOperations;
import org.reactiveorm.internal.operation.ModelRegistry;
import org.reactiveorm.internal.operation.UpsertOptions;
import org.reactiveorm.internal.plan.MappedAssociation;
import org.reactiveorm.internal.plan.MappedAttribute;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.query.Assignment;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.query.ComparableTerm;
import org.reactiveorm.query.NumberTerm;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.Term;
import org.reactiveorm.query.ToMany;
import org.reactiveorm.query.ToOne;
import org.reactiveorm.schema.TableDescription;
import org.reactiveorm.schema.TruncateOptions;
import org.reactiveorm.type.CompositeKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The instances of one model in one database.
 *
 * <p>Every publisher is cold: nothing happens before a subscription, and each subscription does the work anew. Work joins the
 * transaction of the subscriber's Reactor context, if there is one. Errors are {@link org.reactiveorm.error.OrmException}
 * signals; a cancel stops the results at once, ends the running statement in the background and gives the connection back.
 * Instances of this class are immutable and safe to share.
 *
 * @param <T> the model
 * @param <I> the type of the id
 */
@CheckReturnValue
public final class Repository<T, I> extends Projectable<T> {

    private final ModelOperations<T> operations;
    private final Class<I> idType;
    private final ModelRegistry registry;

    Repository(ModelOperations<T> operations, Class<I> idType, ModelRegistry registry) {
        this.operations = operations;
        this.idType = idType;
        this.registry = registry;
    }

    /** Creates the table and its indexes, if they do not exist; the tables that it refers to must be there. */
    public Mono<Void> sync() {
        return sync(options -> options);
    }

    /** Creates the table and its indexes, if they do not exist, as the options say. */
    public Mono<Void> sync(UnaryOperator<SyncOptions> options) {
        Mono<Void> creation = Mono.defer(() -> registry.sync().create(operations.model(), registry.models()));
        return options.apply(SyncOptions.DEFAULT).guard(registry.sync(), drop(), creation);
    }

    /** Drops the table, if it exists, with everything in it. */
    public Mono<Void> drop() {
        return Mono.defer(() -> registry.sync().drop(operations.model()));
    }

    /** Empties the table: {@link #truncate(UnaryOperator)} without options. */
    public Mono<Void> truncate() {
        return truncate(options -> options);
    }

    /**
     * Empties the table at once, as the options say: every row goes, softly deleted ones too, without hooks. The database refuses
     * while another table refers to this one, if only by its definition.
     *
     * <p>On PostgreSQL it takes part in the transaction. Elsewhere it would commit one, so inside a transaction the result is an
     * {@link org.reactiveorm.error.UnsupportedFeatureException}; {@link Selection#forceDestroyAll} does not mind. MySQL and
     * MariaDB always count ids anew.
     *
     * @return completes when the table is empty
     * @throws org.reactiveorm.error.UnsupportedFeatureException at once, if it is to cascade and the database is not PostgreSQL
     */
    public Mono<Void> truncate(UnaryOperator<TruncateOptions> options) {
        return registry.truncation().truncate(operations.model(), options.apply(TruncateOptions.DEFAULT));
    }

    /** What the database says of the table; empty if it is not there. */
    public Mono<TableDescription> describe() {
        return registry.catalog().describe(operations.model().table());
    }

    /** This repository, with a listener to the statements of its reads and writes, besides the one of the {@code Orm}. */
    public Repository<T, I> logging(StatementListener listener) {
        return new Repository<>(operations.heardBy(listener), idType, registry);
    }

    /**
     * This repository, with rows read from the writer where there are readers, which may be behind: for what was just written. The
     * instances read their associations from the writer, too. In a transaction that runs on a reader, reading is a
     * {@link org.reactiveorm.error.TransactionException}.
     */
    public Repository<T, I> useWriter() {
        return new Repository<>(operations.fromWriter(), idType, registry);
    }

    /** A new instance without a row, bound to this database. */
    public T build() {
        return operations.build();
    }

    /** A new instance without a row, filled in and bound to this database. */
    public T build(Consumer<? super T> values) {
        T instance = operations.build();
        values.accept(instance);
        return instance;
    }

    /** Binds an instance made by {@code new}, so that its holders and its own verbs work; gives the same instance back. */
    public T attach(T instance) {
        return operations.attach(instance);
    }

    /**
     * Inserts an instance that has no row yet; key, version and timestamps are set in it.
     *
     * @return the instance, once it is written
     */
    public Mono<T> create(T instance) {
        return operations.create(instance);
    }

    /** As {@link #create(Object)}, as the options say; what {@code fields} leaves out gets what the table has for it. */
    public Mono<T> create(T instance, UnaryOperator<SaveOptions<T>> options) {
        return operations.create(instance, options.apply(SaveOptions.none()));
    }

    /** Builds, fills in and inserts an instance; each subscription makes another one. */
    public Mono<T> create(Consumer<? super T> values) {
        return Mono.defer(() -> operations.create(build(values)));
    }

    /**
     * Inserts an instance without a row, else writes what has changed; an instance of a plain class has a row if it has an id,
     * and is written whole.
     *
     * @return the instance, once it is written
     */
    public Mono<T> save(T instance) {
        return operations.save(instance, SaveOptions.none());
    }

    /** As {@link #save(Object)}, as the options say. */
    public Mono<T> save(T instance, UnaryOperator<SaveOptions<T>> options) {
        return operations.save(instance, options.apply(SaveOptions.none()));
    }

    /**
     * Writes what has changed in an instance that has a row; no statement where nothing has.
     *
     * @return the instance; an {@link org.reactiveorm.error.OptimisticLockException} if the model has a version and the row was
     *     changed or removed, an {@link org.reactiveorm.error.EntityNotFoundException} if it has none and the row is gone
     */
    public Mono<T> update(T instance) {
        return operations.update(instance, SaveOptions.none());
    }

    /** As {@link #update(Object)}, as the options say. */
    public Mono<T> update(T instance, UnaryOperator<SaveOptions<T>> options) {
        return operations.update(instance, options.apply(SaveOptions.none()));
    }

    /**
     * Removes the row of an instance, or marks it as deleted where the model is paranoid.
     *
     * @return the instance; an {@link org.reactiveorm.error.OptimisticLockException} if the model has a version and the row was
     *     changed or removed
     */
    public Mono<T> destroy(T instance) {
        return operations.destroy(instance);
    }

    /** Removes the row of an instance for good, even where the model is paranoid; as {@link #destroy} otherwise. */
    public Mono<T> forceDestroy(T instance) {
        return operations.forceDestroy(instance);
    }

    /**
     * Adds to numbers of the row in one step, or takes from them: what {@link Assignment#increment} and
     * {@link Assignment#decrement} say. The new values, the version and {@code updatedAt} are read into the instance; other
     * changes stay unsaved. The version is not compared, and an instance that was stale stays so.
     *
     * @return the instance; an {@link org.reactiveorm.error.EntityNotFoundException} if the row is gone
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Mono<T> increment(T instance, Assignment<T>... assignments) {
        return operations.increment(instance, List.of(assignments));
    }

    /** As {@link org.reactiveorm.instance.ActiveRecord#toMap}, for an instance of any class. */
    public Map<String, @Nullable Object> toMap(T instance) {
        return operations.toMap(instance);
    }

    /** As {@link org.reactiveorm.instance.ActiveRecord#setAttributes}, for an instance of any class. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final T setAttributes(T instance, Map<String, ?> values, Attribute<T, ?>... allowed) {
        operations.setAll(instance, values, List.of(allowed));
        return instance;
    }

    /** As {@link org.reactiveorm.instance.ActiveRecord#isSame}, for instances of any class. */
    public boolean isSame(T instance, @Nullable Object other) {
        return operations.isSame(instance, other);
    }

    /** Takes the mark of a soft deletion away from an instance. */
    public Mono<T> restore(T instance) {
        return operations.restore(instance);
    }

    /**
     * Reads the row of an instance again into it, deleted or not.
     *
     * @return the instance; an {@link org.reactiveorm.error.EntityNotFoundException} if the row is gone
     */
    public Mono<T> reload(T instance) {
        return operations.reload(instance);
    }

    /**
     * Begins an upsert: the instance is inserted or, where a row with the same unique key is there already, changes that row.
     * The instance has not been read or saved before. The version of a row that is there is counted up, its {@code updatedAt}
     * follows, its {@code createdAt} stays; a row that is softly deleted stays so.
     */
    public Upsert<T> upsert(T instance) {
        return new Upsert<>(operations, () -> instance, UpsertOptions.none());
    }

    /** As {@link #upsert(Object)}, with an instance that each subscription builds anew. */
    public Upsert<T> upsert(Consumer<? super T> values) {
        return new Upsert<>(operations, () -> build(values), UpsertOptions.none());
    }

    /** Inserts many instances by few statements, all or nothing. */
    public BulkCreate<T> bulkCreate(List<? extends T> instances) {
        List<T> copy = List.copyOf(instances);
        return new BulkCreate<>(operations, new BulkCreate.Source.Listed<>(copy));
    }

    /**
     * Inserts what a source gives, by few statements and no faster than the source is asked. Outside a transaction each chunk
     * is committed by itself; an error after the first chunk is a {@link org.reactiveorm.error.PartialWriteException} that tells
     * how many rows stay.
     */
    public BulkCreate<T> bulkCreate(Flux<? extends T> instances) {
        return new BulkCreate<>(operations, new BulkCreate.Source.Streamed<>(instances));
    }

    /**
     * Writes what has changed in instances that have a row, by few statements: one for those in which the same attributes have
     * changed, with a value of its own for each. All or nothing. Hooks do not run.
     *
     * @return how many rows were written, without instances in which nothing has changed; an
     *     {@link org.reactiveorm.error.OptimisticLockException} if the model has a version and a row was changed or removed, an
     *     {@link org.reactiveorm.error.EntityNotFoundException} if it has none and a row is gone
     */
    public Mono<Long> bulkUpdate(List<? extends T> instances) {
        return bulkUpdate(instances, options -> options);
    }

    /** As {@link #bulkUpdate(List)}, as the options say. */
    public Mono<Long> bulkUpdate(List<? extends T> instances, UnaryOperator<SaveOptions<T>> options) {
        return operations.bulkUpdate().update(List.copyOf(instances), options.apply(SaveOptions.none()));
    }

    /** The instance with this id, empty if there is none; a key of several attributes is a {@link CompositeKey}. */
    public Mono<T> findByPk(I id) {
        if (id == null) {
            throw new QueryException("findByPk(…) of " + operations.model() + " was given a null id");
        }
        return operations.findByKey(id);
    }

    /** All instances, streamed in the order of the id. */
    public Flux<T> findAll() {
        return selection(Query.all()).all();
    }

    /** The first instance in the order of the id, empty if there is none. */
    public Mono<T> findOne() {
        return selection(Query.all()).first();
    }

    /** The number of rows. */
    public Mono<Long> count() {
        return selection(Query.all()).count();
    }

    /** How many rows have a value. */
    public Mono<Long> count(Term<? super T, ?> term) {
        return selection(Query.all()).count(term);
    }

    /** How many different values the rows have. */
    public Mono<Long> countDistinct(Term<? super T, ?> term) {
        return selection(Query.all()).countDistinct(term);
    }

    /** The sum of a number, exact and never too large; empty where no row has one. */
    public Mono<BigDecimal> sum(NumberTerm<? super T, ?> number) {
        return selection(Query.all()).sum(number);
    }

    /** The mean of a number, to the precision of a double; empty where no row has one. */
    public Mono<Double> average(NumberTerm<? super T, ?> number) {
        return selection(Query.all()).average(number);
    }

    /** The least value; empty where no row has one. */
    public <V> Mono<V> min(ComparableTerm<? super T, V> term) {
        return selection(Query.all()).min(term);
    }

    /** The greatest value; empty where no row has one. */
    public <V> Mono<V> max(ComparableTerm<? super T, V> term) {
        return selection(Query.all()).max(term);
    }

    /** One value of all rows; empty where it is null. */
    public <V> Mono<V> aggregate(Term<? super T, V> aggregate) {
        return selection(Query.all()).aggregate(aggregate);
    }

    /** Whether there is any row. */
    public Mono<Boolean> exists() {
        return selection(Query.all()).exists();
    }

    /** Sets attributes of every row; emits how many there were. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Mono<Long> updateAll(Assignment<T>... assignments) {
        return selection(Query.all()).updateAll(assignments);
    }

    /** Removes every row, or marks it as deleted where the model is paranoid; emits how many there were. */
    public Mono<Long> destroyAll() {
        return selection(Query.all()).destroyAll();
    }

    /**
     * An attribute by its name, for models that were defined at run time.
     *
     * @throws QueryException if the model has no such attribute, or one of another type
     */
    @SuppressWarnings("unchecked") // the class is compared first
    public <V> Attribute<T, V> attribute(String name, Class<V> type) {
        MappedAttribute<T> attribute = operations.model().attribute(name);
        if (attribute.type().javaType() != type) {
            throw new QueryException("Attribute " + attribute.describe() + " holds "
                    + attribute.type().javaType().getSimpleName() + ", not " + type.getSimpleName());
        }
        return (Attribute<T, V>) new Attribute<>(name, attribute.type());
    }

    /**
     * An association to many rows by its name, for models that were defined at run time.
     *
     * @throws QueryException if the model has no such association, or one to another model
     */
    public <X> ToMany<T, X> toMany(String name, Class<X> type) {
        MappedAssociation<T, ?> association = association(name, type);
        if (!association.isToMany()) {
            throw new QueryException("Association " + association + " leads to one row; ask for it by toOne(…)");
        }
        return new ToMany<>(name);
    }

    /**
     * An association to one row by its name, for models that were defined at run time.
     *
     * @throws QueryException if the model has no such association, or one to another model
     */
    public <X> ToOne<T, X> toOne(String name, Class<X> type) {
        MappedAssociation<T, ?> association = association(name, type);
        if (association.isToMany()) {
            throw new QueryException("Association " + association + " leads to many rows; ask for it by toMany(…)");
        }
        return new ToOne<>(name);
    }

    private MappedAssociation<T, ?> association(String name, Class<?> type) {
        MappedAssociation<T, ?> association = operations.model().association(name);
        Class<?> target = association.target().definition().type();
        if (target != type) {
            throw new QueryException("Association " + association + " leads to " + target.getSimpleName() + ", not to "
                    + type.getSimpleName());
        }
        return association;
    }

    /** The type of the id. */
    public Class<I> idType() {
        return idType;
    }

    @Override
    MappedModel<T> model() {
        return operations.model();
    }

    @Override
    Query<T> query() {
        return Query.all();
    }

    @Override
    Selection<T> selection(Query<T> query) {
        return new Selection<>(operations, query);
    }

    @Override
    public String toString() {
        return "Repository of " + operations.model();
    }
}
