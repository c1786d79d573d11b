package org.reactiveorm.instance;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.QueryException;

/**
 * The engine's way into instances and holders. Programs have no use for it.
 */
public final class InstanceBinder {

    private InstanceBinder() {}

    /** The state of an instance, null if it has none: not bound, or of a plain class. */
    @SuppressWarnings("unchecked") // the state of an instance of T is made for T
    public static <T> @Nullable InstanceState<T> state(T instance) {
        return instance instanceof ActiveRecord<?> active ? (InstanceState<T>) active.state() : null;
    }

    /** Binds an instance of a class that keeps a state; does nothing for a plain class. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // as above
    public static <T> void bind(T instance, InstanceState<T> state) {
        if (instance instanceof ActiveRecord active) {
            active.state(state);
        }
    }

    /** Binds a holder to its source. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // a holder of X is bound to a source of X
    public static void bind(Object holder, AssociationSource<?> source) {
        if (holder instanceof Many many) {
            many.bind(source);
        } else if (holder instanceof One one) {
            one.bind(source);
        }
    }

    /** Puts loaded rows into a holder. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // a holder of X is filled with rows of X
    public static void fill(Object holder, LoadedRows<?> rows) {
        if (holder instanceof Many many) {
            many.fill(rows);
        } else if (holder instanceof One one) {
            one.fill(rows);
        }
    }

    /** Forgets what a holder has loaded. */
    public static void forget(Object holder) {
        if (holder instanceof Many<?> many) {
            many.forget();
        } else if (holder instanceof One<?> one) {
            one.forget();
        }
    }

    /** What to say of a holder of one that was told to refer to something, while the foreign key is at the other end. */
    public static QueryException notReferring(String association) {
        return Unloaded.notReferring(association);
    }

    /** Whether a holder of one was told to refer to something, and its owner has not been saved since. */
    public static boolean isAssigned(One<?> holder) {
        return holder.assigned() != null;
    }

    /**
     * Ends the wait of a holder of one: gives the key that its owner refers to from now on.
     *
     * @param id finds the id of a row
     * @return the key, null for none
     */
    public static <X> @Nullable Object settle(One<X> holder, Function<? super X, ? extends @Nullable Object> id) {
        One.Assignment<X> assignment = holder.assigned();
        if (assignment == null) {
            return holder.key();
        }
        X target = assignment.target();
        Object key = target == null ? assignment.id() : id.apply(target);
        holder.settle();
        return key;
    }

    /** The row that a holder of one has loaded, null for none and for not loaded. */
    public static @Nullable Object loadedRow(One<?> holder) {
        return holder.isLoaded() ? holder.loaded() : null;
    }

    /** The rows that a holder has loaded, null if it has loaded none. */
    public static @Nullable List<?> loadedRows(Object holder) {
        if (holder instanceof Many<?> many) {
            return many.isLoaded() ? many.loaded() : null;
        }
        if (holder instanceof One<?> one && one.isLoaded()) {
            Object row = one.loaded();
            return row == null ? List.of() : List.of(row);
        }
        return null;
    }
}
