package org.reactiveorm.internal.loading;

import org.jspecify.annotations.Nullable;

/**
 * How much is read at once, and whether anything is read that no query includes; all figures count rows.
 *
 * @param firstWindow the least size of the first window
 * @param unboundedWindow the first window of a subscriber that wants everything
 * @param budget rows held at once, those of includes counted in
 * @param hardBound the most rows of includes that one parent may have
 * @param keyListBound the most ids that are read ahead
 * @param siblings how many instances load a lazily touched association together
 * @param lazy whether an association is read where it is touched
 */
public record LoadingLimits(
        int firstWindow, int unboundedWindow, int budget, int hardBound, int keyListBound, int siblings, Lazy lazy) {

    /** The figures of a new {@code Orm}. */
    public static final LoadingLimits DEFAULT =
            new LoadingLimits(32, 1_024, 20_000, 100_000, 1_000_000, 1_024, Lazy.READ);

    /** The same figures with another budget. */
    public LoadingLimits budget(int rows) {
        return new LoadingLimits(firstWindow, unboundedWindow, rows, hardBound, keyListBound, siblings, lazy);
    }

    /** The same figures, with nothing read where it is touched. */
    public LoadingLimits strict() {
        return new LoadingLimits(firstWindow, unboundedWindow, budget, hardBound, keyListBound, siblings, Lazy.REFUSED);
    }

    /** Whether so many rows are a window of their own, so that no connection need wait for the subscriber; null for no limit. */
    public boolean fitsWindow(@Nullable Long rows) {
        return rows != null && rows <= unboundedWindow;
    }

    /** What happens where an association is touched that was not included. */
    public enum Lazy {
        /** It is read. */
        READ,
        /** It is an error. */
        REFUSED
    }
}
