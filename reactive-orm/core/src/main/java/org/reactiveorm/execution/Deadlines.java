package org.reactiveorm.execution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;

/**
 * Waits that may take equally long, and so expire in the order in which they began. One timer serves them all: a timer for each would
 * cost more than most of them take. Thread-safe.
 */
final class Deadlines {

    /** There are as many as there are limits in the options of gateways. */
    private static final Map<Duration, Deadlines> BY_LIMIT = new ConcurrentHashMap<>();

    private final long limitNanos;
    private @Nullable Wait first;
    private @Nullable Wait last;
    private boolean armed;

    private Deadlines(Duration limit) {
        // a limit of centuries is a limit, too
        this.limitNanos = TimeUnit.MILLISECONDS.toNanos(limit.toMillis());
    }

    static Deadlines after(Duration limit) {
        return BY_LIMIT.computeIfAbsent(limit, Deadlines::new);
    }

    /** Begins a wait; {@code expire} is run when the time is up, unless the wait has ended before. */
    Wait begin(Runnable expire) {
        Wait wait = new Wait(this, expire, System.nanoTime() + limitNanos);
        boolean arm;
        synchronized (this) {
            append(wait);
            arm = !armed;
            armed = true;
        }
        if (arm) {
            arm(limitNanos);
        }
        return wait;
    }

    private void arm(long nanos) {
        Schedulers.parallel().schedule(this::ring, nanos, TimeUnit.NANOSECONDS);
    }

    private void ring() {
        List<Wait> expired = new ArrayList<>();
        long now = System.nanoTime();
        long next = 0;
        synchronized (this) {
            for (Wait wait = first; wait != null && wait.deadlineNanos - now <= 0; wait = first) {
                unlink(wait);
                expired.add(wait);
            }
            armed = first != null;
            if (first != null) {
                next = first.deadlineNanos - now;
            }
        }
        if (next > 0) {
            arm(next);
        }
        expired.forEach(wait -> wait.expire.run());
    }

    private void append(Wait wait) {
        wait.before = last;
        if (last == null) {
            first = wait;
        } else {
            last.behind = wait;
        }
        last = wait;
        wait.linked = true;
    }

    private void unlink(Wait wait) {
        if (!wait.linked) {
            return;
        }
        wait.linked = false;
        if (wait.before == null) {
            first = wait.behind;
        } else {
            wait.before.behind = wait.behind;
        }
        if (wait.behind == null) {
            last = wait.before;
        } else {
            wait.behind.before = wait.before;
        }
        wait.before = null;
        wait.behind = null;
    }

    /** One wait. */
    static final class Wait {

        private final Deadlines deadlines;
        private final Runnable expire;
        private final long deadlineNanos;
        private @Nullable Wait before;
        private @Nullable Wait behind;
        private boolean linked;

        private Wait(Deadlines deadlines, Runnable expire, long deadlineNanos) {
            this.deadlines = deadlines;
            this.expire = expire;
            this.deadlineNanos = deadlineNanos;
        }

        /** Ends the wait: it does not expire any more. */
        void end() {
            synchronized (deadlines) {
                deadlines.unlink(this);
            }
        }
    }
}
