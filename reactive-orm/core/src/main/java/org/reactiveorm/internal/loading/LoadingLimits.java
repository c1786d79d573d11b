package org.reactiveorm.internal.loading;

/**
 * How much is read at once; all figures count rows.
 *
 * @param firstWindow the least size of the first window
 * @param unboundedWindow the first window of a subscriber that wants everything
 * @param budget rows held at once, those of includes counted in
 * @param hardBound the most rows of includes that one parent may have
 * @param keyListBound the most ids that are read ahead
 * @param siblings how many instances load a lazily touched association together
 */
public record LoadingLimits(
        int firstWindow, int unboundedWindow, int budget, int hardBound, int keyListBound, int siblings) {

    /** The figures of a new {@code Orm}. */
    public static final LoadingLimits DEFAULT = new LoadingLimits(32, 1_024, 20_000, 100_000, 1_000_000, 1_024);

    /** The same figures with another budget. */
    public LoadingLimits budget(int rows) {
        return new LoadingLimits(firstWindow, unboundedWindow, rows, hardBound, keyListBound, siblings);
    }
}
