package org.reactiveorm;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.internal.operation.SyncOperation;
import reactor.core.publisher.Mono;

/** How {@link Orm#sync} makes the tables. Immutable; each call returns a changed copy. */
public final class SyncOptions {

    static final SyncOptions DEFAULT = new SyncOptions(Mode.CREATE_MISSING, null);

    private final Mode mode;
    private final @Nullable Pattern match;

    private SyncOptions(Mode mode, @Nullable Pattern match) {
        this.mode = mode;
        this.match = match;
    }

    /** Drops the tables of all models first, with everything in them. */
    public SyncOptions force() {
        return new SyncOptions(Mode.DROP_FIRST, match);
    }

    /**
     * Touches nothing unless the pattern is found in the name of the database: a guard for {@link #force}. Otherwise the error is
     * a {@link org.reactiveorm.error.QueryException}.
     */
    public SyncOptions match(Pattern database) {
        return new SyncOptions(mode, Objects.requireNonNull(database, "database"));
    }

    /** What is to be done, in its order. */
    Mono<Void> guard(SyncOperation sync, Mono<Void> removal, Mono<Void> creation) {
        Pattern wanted = match;
        Mono<Void> work = mode == Mode.DROP_FIRST ? removal.then(creation) : creation;
        return wanted == null
                ? work
                : Mono.defer(() -> sync.requireDatabase(wanted)).then(work);
    }

    private enum Mode {
        CREATE_MISSING,
        DROP_FIRST
    }
}
