package org.reactiveorm.execution;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The names of the server cursors of one transaction. There are few, so that the texts of their statements are few, too.
 * Thread-safe.
 */
public final class CursorNames {

    private static final int MOST = 8;
    private static final String PREFIX = "orm_cursor_";

    /** One bit for each name that is in use. */
    private final AtomicInteger taken = new AtomicInteger();

    CursorNames() {}

    /** A name that no open cursor has, null if all are in use. */
    public @Nullable String take() {
        while (true) {
            int current = taken.get();
            int free = Integer.numberOfTrailingZeros(~current);
            if (free >= MOST) {
                return null;
            }
            if (taken.compareAndSet(current, current | 1 << free)) {
                return PREFIX + free;
            }
        }
    }

    /** Gives back the name of a cursor that is closed. */
    public void giveBack(String name) {
        int bit = Integer.parseInt(name.substring(PREFIX.length()));
        taken.updateAndGet(current -> current & ~(1 << bit));
    }
}
