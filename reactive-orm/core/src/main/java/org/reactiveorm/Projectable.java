package org.reactiveorm;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.internal.plan.MappedModel;
import org.reactiveorm.query.Association;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.Order;
import org.reactiveorm.query.Property;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.Scope;
import org.reactiveorm.query.Term;
import org.reactiveorm.query.ToManyThrough;
import org.reactiveorm.query.page.Page;
import org.reactiveorm.query.page.RowsAndCount;
import org.reactiveorm.query.page.Slice;
import org.reactiveorm.sql.IndexHint;
import org.reactiveorm.sql.Lock;
import reactor.core.publisher.Mono;

/**
 * What a {@link Repository} and a {@link Selection} have in common: the ways to a narrower selection.
 *
 * @param <T> the model
 */
@CheckReturnValue
public abstract sealed class Projectable<T> permits Repository, Selection {

    Projectable() {}

    abstract Query<T> query();

    abstract MappedModel<T> model();

    abstract Selection<T> selection(Query<T> changed);

    /** Only rows for which the condition holds, besides all conditions given before. */
    public final Selection<T> where(Condition<? super T> condition) {
        return selection(query().where(condition));
    }

    /**
     * One result for each group of rows that share these values, besides those given before; for {@code select} only, which
     * names the values again where it wants them, beside aggregates of each group.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Selection<T> groupBy(Term<? super T, ?>... terms) {
        return selection(query().groupBy(terms));
    }

    /** Only groups for which the condition holds, besides all conditions on groups given before. */
    public final Selection<T> having(Condition<? super T> condition) {
        return selection(query().having(condition));
    }

    /** Each result once; for {@code select} only. */
    public final Selection<T> distinct() {
        return selection(query().distinct());
    }

    /** In this order; added behind the orders given before. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Selection<T> orderBy(Order<T>... orders) {
        return selection(query().orderBy(orders));
    }

    /** Loads an association with the rows. */
    public final <X> Selection<T> include(Association<T, X> association) {
        return selection(query().include(association));
    }

    /** Loads a part of an association with the rows; a {@code limit} counts for each parent. */
    public final <X> Selection<T> include(Association<T, X> association, UnaryOperator<Query<X>> part) {
        return selection(query().include(association, part));
    }

    /**
     * Loads a part of an association with the rows, by a part of its junction. Orders of the junction come before those of the
     * association.
     */
    public final <X, J> Selection<T> include(
            ToManyThrough<T, X, J> association, UnaryOperator<Query<X>> part, UnaryOperator<Query<J>> junction) {
        return selection(query().include(association, part, junction));
    }

    /** Loads every association of the model with the rows; those that are included already stay as they are. */
    public final Selection<T> includeAll() {
        return selection(new AllIncludes(1).of(model(), query()));
    }

    /**
     * Loads every association with the rows, and every association of the rows that are loaded by that, to any depth, but never a
     * model again that lies on the way to it. Those that are included already stay as they are.
     */
    public final Selection<T> includeAllNested() {
        return selection(new AllIncludes(Integer.MAX_VALUE).of(model(), query()));
    }

    /** At most so many rows. */
    public final Selection<T> limit(long rows) {
        return selection(query().limit(rows));
    }

    /** Without the first rows. */
    public final Selection<T> offset(long rows) {
        return selection(query().offset(rows));
    }

    /**
     * Reads only these attributes, those that virtual ones need, and the id; the others stay unread in the instances and are never
     * written back.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Selection<T> attributes(Property<T, ?>... attributes) {
        return selection(query().attributes(attributes));
    }

    /** Reads all attributes but these; they stay unread in the instances and are never written back. The id is always read. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Selection<T> attributesExcept(Attribute<T, ?>... attributes) {
        return selection(query().attributesExcept(attributes));
    }

    /** What scopes make of it, one after the other; conditions hold besides each other, and besides the default scope. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Selection<T> scope(Scope<T>... scopes) {
        return selection(query().scope(scopes));
    }

    /**
     * Without the default scope of the model. Other models that the query looks at keep theirs; an include says it by itself, as in
     * {@code include(User_.posts, post -> post.unscoped())}.
     */
    public final Selection<T> unscoped() {
        return selection(query().unscoped());
    }

    /** Sees rows that were softly deleted, too. */
    public final Selection<T> withDeleted() {
        return selection(query().withDeleted());
    }

    /**
     * Locks the rows, but not those of includes, until the transaction ends that reads them; outside of a transaction reading is
     * a {@link org.reactiveorm.error.TransactionException}. Counting locks nothing. An include locks by a {@code lock} of its own.
     */
    public final Selection<T> lock(Lock lock) {
        return selection(query().lock(lock));
    }

    /**
     * Reads all windows, includes counted in, as of the same moment: in a read-only transaction of isolation REPEATABLE READ,
     * which holds a connection until it ends. An outer transaction must have asked for that isolation itself.
     */
    public final Selection<T> consistent() {
        return selection(query().consistent());
    }

    /**
     * Reads by one plain stream, which holds its connection until it ends; another statement on that connection is a
     * {@link org.reactiveorm.error.ConnectionBusyException}.
     */
    public final Selection<T> streaming() {
        return selection(query().streaming());
    }

    /**
     * Makes an empty result of {@code all}, {@code list}, {@code one} and {@code first} an
     * {@link org.reactiveorm.error.EntityNotFoundException}.
     */
    public final Selection<T> rejectOnEmpty() {
        return selection(query()).rejecting(null);
    }

    /** Makes an empty result of {@code all}, {@code list}, {@code one} and {@code first} the error that the supplier gives. */
    public final Selection<T> rejectOnEmpty(Supplier<? extends Throwable> error) {
        return selection(query()).rejecting(error);
    }

    /**
     * Tells the database what to do with indexes, by the names that they have there.
     *
     * @throws org.reactiveorm.error.UnsupportedFeatureException where the rows are asked for, if the database takes no hints
     */
    public final Selection<T> indexHint(IndexHint.Advice advice, String... indexes) {
        return selection(query().indexHint(advice, indexes));
    }

    /**
     * The rows, and how many there would be without limit and offset. Rows of includes are never counted. The count needs a
     * statement of its own only where the rows do not tell it; both see the same moment only inside a transaction that does.
     */
    public final Mono<RowsAndCount<T>> findAndCountAll() {
        return selection(query()).pages().counted();
    }

    /**
     * A page of the rows, in the order asked for, made total by the id.
     *
     * @param number the number of the page, from 0
     * @param size how many rows a page has at the most
     * @throws org.reactiveorm.error.QueryException if the query has a limit or an offset of its own
     */
    public final Mono<Page<T>> page(long number, int size) {
        return selection(query()).pages().page(number, size);
    }

    /**
     * The rows behind a cursor, in the order asked for, made total by the id: however far into the result, it costs what the
     * first rows cost if an index serves the order. Conditions may change between two slices, the order may not.
     *
     * @param cursor {@link Slice#next} of the slice before, null for the first slice
     * @param size how many rows a slice has at the most
     * @return the slice; a {@link org.reactiveorm.error.QueryException} signal for a text that is no cursor of this order
     * @throws org.reactiveorm.error.QueryException if the query has a limit or an offset, or an order that no cursor can follow
     */
    public final Mono<Slice<T>> after(@Nullable String cursor, int size) {
        return selection(query()).pages().slice(cursor, size);
    }

    /** Reads each row as a map from the names of attributes to values, without making instances. */
    public final Projected<T, Map<String, @Nullable Object>> maps() {
        return selection(query()).mapped();
    }

    /** Reads one value of each row, or of each group, instead of instances. */
    public final <A> Projecting.One<T, A> select(Term<? super T, A> a) {
        return new Projecting.One<>(selection(query()), List.of(a));
    }

    /** Reads two values of each row, or of each group, instead of instances. */
    public final <A, B> Projecting.Two<T, A, B> select(Term<? super T, A> a, Term<? super T, B> b) {
        return new Projecting.Two<>(selection(query()), List.of(a, b));
    }

    /** Reads three values of each row, or of each group, instead of instances. */
    public final <A, B, C> Projecting.Three<T, A, B, C> select(
            Term<? super T, A> a, Term<? super T, B> b, Term<? super T, C> c) {
        return new Projecting.Three<>(selection(query()), List.of(a, b, c));
    }

    /** Reads four values of each row, or of each group, instead of instances. */
    public final <A, B, C, D> Projecting.Four<T, A, B, C, D> select(
            Term<? super T, A> a, Term<? super T, B> b, Term<? super T, C> c, Term<? super T, D> d) {
        return new Projecting.Four<>(selection(query()), List.of(a, b, c, d));
    }

    /** Reads five values of each row, or of each group, instead of instances. */
    public final <A, B, C, D, E> Projecting.Five<T, A, B, C, D, E> select(
            Term<? super T, A> a,
            Term<? super T, B> b,
            Term<? super T, C> c,
            Term<? super T, D> d,
            Term<? super T, E> e) {
        return new Projecting.Five<>(selection(query()), List.of(a, b, c, d, e));
    }

    /** Reads six values of each row, or of each group, instead of instances. */
    public final <A, B, C, D, E, F> Projecting.Six<T, A, B, C, D, E, F> select(
            Term<? super T, A> a,
            Term<? super T, B> b,
            Term<? super T, C> c,
            Term<? super T, D> d,
            Term<? super T, E> e,
            Term<? super T, F> f) {
        return new Projecting.Six<>(selection(query()), List.of(a, b, c, d, e, f));
    }

    /** Reads seven values of each row, or of each group, instead of instances. */
    public final <A, B, C, D, E, F, G> Projecting.Seven<T, A, B, C, D, E, F, G> select(
            Term<? super T, A> a,
            Term<? super T, B> b,
            Term<? super T, C> c,
            Term<? super T, D> d,
            Term<? super T, E> e,
            Term<? super T, F> f,
            Term<? super T, G> g) {
        return new Projecting.Seven<>(selection(query()), List.of(a, b, c, d, e, f, g));
    }

    /** Reads eight values of each row, or of each group, instead of instances. */
    public final <A, B, C, D, E, F, G, H> Projecting.Eight<T, A, B, C, D, E, F, G, H> select(
            Term<? super T, A> a,
            Term<? super T, B> b,
            Term<? super T, C> c,
            Term<? super T, D> d,
            Term<? super T, E> e,
            Term<? super T, F> f,
            Term<? super T, G> g,
            Term<? super T, H> h) {
        return new Projecting.Eight<>(selection(query()), List.of(a, b, c, d, e, f, g, h));
    }
}
