package org.reactiveorm.execution;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import reactor.core.scheduler.Schedulers;

/**
 * Looks now and then at the statements that run, and gives up those that outlived their limit although the server should have
 * ended them. Sleeps while no connection is in use.
 */
final class Watch {

    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final int LOOKS_A_LIMIT = 4;

    private final Gateway gateway;
    private final BooleanSupplier inUse;
    private final long periodMillis;
    private final AtomicBoolean awake = new AtomicBoolean();

    Watch(Gateway gateway, BooleanSupplier inUse) {
        this.gateway = gateway;
        this.inUse = inUse;
        this.periodMillis = period(gateway.options()).toMillis();
    }

    /** Starts looking, unless it does already. */
    void wake() {
        if (!awake.get() && awake.compareAndSet(false, true)) {
            later();
        }
    }

    private void later() {
        Schedulers.parallel().schedule(this::look, periodMillis, TimeUnit.MILLISECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        for (Session session : gateway.sessions()) {
            RunningStatement<?> statement = session.running();
            if (statement != null) {
                statement.check(now);
            }
        }
        if (inUse.getAsBoolean()) {
            later();
        } else {
            awake.set(false);
        }
    }

    private static Duration period(GatewayOptions options) {
        Duration period = LONGEST;
        for (Duration limit : new Duration[] {options.statementTimeout(), options.stallLimit()}) {
            Duration part = limit.dividedBy(LOOKS_A_LIMIT);
            if (!limit.isZero() && part.compareTo(period) < 0) {
                period = part;
            }
        }
        return period.compareTo(SHORTEST) < 0 ? SHORTEST : period;
    }
}
