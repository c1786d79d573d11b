package org.reactiveorm;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.reactiveorm.query.Subquery;
import org.reactiveorm.query.Term;
import org.reactiveorm.query.projection.Function3;
import org.reactiveorm.query.projection.Function4;
import org.reactiveorm.query.projection.Function5;
import org.reactiveorm.query.projection.Function6;
import org.reactiveorm.query.projection.Function7;
import org.reactiveorm.query.projection.Function8;
import org.reactiveorm.query.projection.Projection;
import org.reactiveorm.query.tree.Subselect;
import org.reactiveorm.type.DataType;

/** Values that were selected and wait for what to make of them. Instances are immutable. */
public final class Projecting {

    private Projecting() {}

    /**
     * One value of each row; also a query that another one can use, such as {@code in} and {@code exists}.
     *
     * @param <T> the model
     * @param <A> a value
     */
    public static final class One<T, A> implements Subquery<A> {

        private final Selection<T> selection;
        private final List<? extends Term<? super T, ?>> terms;

        One(Selection<T> selection, List<? extends Term<? super T, ?>> terms) {
            this.selection = selection;
            this.terms = terms;
        }

        /** Makes a result of the values of each row, by a constructor reference for instance. */
        @SuppressWarnings("unchecked") // the values are of the types of the terms
        public <R> Projected<T, R> into(Function<? super A, ? extends R> constructor) {
            return new Projected<>(selection, new Projection<>(terms, values -> constructor.apply((A) values[0])));
        }

        @Override
        @SuppressWarnings("unchecked") // the only term is of the type of the values
        public DataType<A> type() {
            return (DataType<A>) terms.get(0).type();
        }

        @Override
        public Subselect select() {
            return selection.subselect(terms.get(0));
        }
    }

    /**
     * Two values of each row.
     *
     * @param <T> the model
     * @param <A> a value
     * @param <B> a value
     */
    public static final class Two<T, A, B> {

        private final Selection<T> selection;
        private final List<? extends Term<? super T, ?>> terms;

        Two(Selection<T> selection, List<? extends Term<? super T, ?>> terms) {
            this.selection = selection;
            this.terms = terms;
        }

        /** Makes a result of the values of each row, by a constructor reference for instance. */
        @SuppressWarnings("unchecked") // the values are of the types of the terms
        public <R> Projected<T, R> into(BiFunction<? super A, ? super B, ? extends R> constructor) {
            return new Projected<>(
                    selection, new Projection<>(terms, values -> constructor.apply((A) values[0], (B) values[1])));
        }
    }

    /**
     * Three values of each row.
     *
     * @param <T> the model
     * @param <A> a value
     * @param <B> a value
     * @param <C> a value
     */
    public static final class Three<T, A, B, C> {

        private final Selection<T> selection;
        private final List<? extends Term<? super T, ?>> terms;

        Three(Selection<T> selection, List<? extends Term<? super T, ?>> terms) {
            this.selection = selection;
            this.terms = terms;
        }

        /** Makes a result of the values of each row, by a constructor reference for instance. */
        @SuppressWarnings("unchecked") // the values are of the types of the terms
        public <R> Projected<T, R> into(Function3<? super A, ? super B, ? super C, ? extends R> constructor) {
            return new Projected<>(
                    selection,
                    new Projection<>(terms, values -> constructor.apply((A) values[0], (B) values[1], (C) values[2])));
        }
    }

    /**
     * Four values of each row.
     *
     * @param <T> the model
     * @param <A> a value
     * @param <B> a value
     * @param <C> a value
     * @param <D> a value
     */
    public static final class Four<T, A, B, C, D> {

        private final Selection<T> selection;
        private final List<? extends Term<? super T, ?>> terms;

        Four(Selection<T> selection, List<? extends Term<? super T, ?>> terms) {
            this.selection = selection;
            this.terms = terms;
        }

        /** Makes a result of the values of each row, by a constructor reference for instance. */
        @SuppressWarnings("unchecked") // the values are of the types of the terms
        public <R> Projected<T, R> into(
                Function4<? super A, ? super B, ? super C, ? super D, ? extends R> constructor) {
            return new Projected<>(
                    selection,
                    new Projection<>(
                            terms,
                            values -> constructor.apply((A) values[0], (B) values[1], (C) values[2], (D) values[3])));
        }
    }

    /**
     * Five values of each row.
     *
     * @param <T> the model
     * @param <A> a value
     * @param <B> a value
     * @param <C> a value
     * @param <D> a value
     * @param <E> a value
     */
    public static final class Five<T, A, B, C, D, E> {

        private final Selection<T> selection;
        private final List<? extends Term<? super T, ?>> terms;

        Five(Selection<T> selection, List<? extends Term<? super T, ?>> terms) {
            this.selection = selection;
            this.terms = terms;
        }

        /** Makes a result of the values of each row, by a constructor reference for instance. */
        @SuppressWarnings("unchecked") // the values are of the types of the terms
        public <R> Projected<T, R> into(
                Function5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> constructor) {
            return new Projected<>(
                    selection,
                    new Projection<>(
                            terms,
                            values -> constructor.apply(
                                    (A) values[0], (B) values[1], (C) values[2], (D) values[3], (E) values[4])));
        }
    }

    /**
     * Six values of each row.
     *
     * @param <T> the model
     * @param <A> a value
     * @param <B> a value
     * @param <C> a value
     * @param <D> a value
     * @param <E> a value
     * @param <F> a value
     */
    public static final class Six<T, A, B, C, D, E, F> {

        private final Selection<T> selection;
        private final List<? extends Term<? super T, ?>> terms;

        Six(Selection<T> selection, List<? extends Term<? super T, ?>> terms) {
            this.selection = selection;
            this.terms = terms;
        }

        /** Makes a result of the values of each row, by a constructor reference for instance. */
        @SuppressWarnings("unchecked") // the values are of the types of the terms
        public <R> Projected<T, R> into(
                Function6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends R> constructor) {
            return new Projected<>(
                    selection,
                    new Projection<>(
                            terms,
                            values -> constructor.apply(
                                    (A) values[0], (B) values[1], (C) values[2], (D) values[3], (E) values[4], (F)
                                            values[5])));
        }
    }

    /**
     * Seven values of each row.
     *
     * @param <T> the model
     * @param <A> a value
     * @param <B> a value
     * @param <C> a value
     * @param <D> a value
     * @param <E> a value
     * @param <F> a value
     * @param <G> a value
     */
    public static final class Seven<T, A, B, C, D, E, F, G> {

        private final Selection<T> selection;
        private final List<? extends Term<? super T, ?>> terms;

        Seven(Selection<T> selection, List<? extends Term<? super T, ?>> terms) {
            this.selection = selection;
            this.terms = terms;
        }

        /** Makes a result of the values of each row, by a constructor reference for instance. */
        @SuppressWarnings("unchecked") // the values are of the types of the terms
        public <R> Projected<T, R> into(
                Function7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends R>
                        constructor) {
            return new Projected<>(
                    selection,
                    new Projection<>(
                            terms,
                            values -> constructor.apply(
                                    (A) values[0],
                                    (B) values[1],
                                    (C) values[2],
                                    (D) values[3],
                                    (E) values[4],
                                    (F) values[5],
                                    (G) values[6])));
        }
    }

    /**
     * Eight values of each row.
     *
     * @param <T> the model
     * @param <A> a value
     * @param <B> a value
     * @param <C> a value
     * @param <D> a value
     * @param <E> a value
     * @param <F> a value
     * @param <G> a value
     * @param <H> a value
     */
    public static final class Eight<T, A, B, C, D, E, F, G, H> {

        private final Selection<T> selection;
        private final List<? extends Term<? super T, ?>> terms;

        Eight(Selection<T> selection, List<? extends Term<? super T, ?>> terms) {
            this.selection = selection;
            this.terms = terms;
        }

        /** Makes a result of the values of each row, by a constructor reference for instance. */
        @SuppressWarnings("unchecked") // the values are of the types of the terms
        public <R> Projected<T, R> into(
                Function8<
                                ? super A,
                                ? super B,
                                ? super C,
                                ? super D,
                                ? super E,
                                ? super F,
                                ? super G,
                                ? super H,
                                ? extends R>
                        constructor) {
            return new Projected<>(
                    selection,
                    new Projection<>(
                            terms,
                            values -> constructor.apply(
                                    (A) values[0],
                                    (B) values[1],
                                    (C) values[2],
                                    (D) values[3],
                                    (E) values[4],
                                    (F) values[5],
                                    (G) values[6],
                                    (H) values[7])));
        }
    }
}
