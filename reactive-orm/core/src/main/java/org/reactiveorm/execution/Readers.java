package org.reactiveorm.execution;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.ConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * The servers that reads may go to: to the one with the fewest connections in use, in turn where several have as few.
 *
 * <p>One that cannot be connected rests for a while, and reads go to the others; afterwards one caller tries it again, who does not
 * wait long. Where all rest, all are tried, but never the writer. Thread-safe.
 */
final class Readers {

    private static final Logger LOG = LoggerFactory.getLogger("orm.gateway");
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration TRIAL = Duration.ofSeconds(1);

    private final List<Reader> readers = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    Readers(List<ConnectionSource> sources) {
        sources.forEach(source -> readers.add(new Reader(source)));
    }

    List<ConnectionSource> sources() {
        return readers.stream().map(reader -> reader.source).toList();
    }

    /** The context of one operation, all of whose statements go to one reader. */
    Context forOneOperation(Context context) {
        return context.hasKey(this) ? context : context.put(this, new Choice());
    }

    /** Leases a connection of the reader of the operation, or of one that is chosen for it now. */
    Mono<Lease> acquire(Conversation conversation) {
        return Mono.defer(() -> {
            Choice choice = choice(conversation.context());
            Reader chosen = choice.reader.get();
            return chosen == null ? next(candidates(), conversation, choice) : chosen.source.acquire();
        });
    }

    private Choice choice(ContextView context) {
        Choice known = context.getOrDefault(this, null);
        return known == null ? new Choice() : known;
    }

    private Deque<Reader> candidates() {
        Deque<Reader> candidates = new ArrayDeque<>();
        List<Reader> awake = new ArrayList<>();
        List<Reader> resting = new ArrayList<>();
        int first = turn.getAndIncrement();
        for (int i = 0; i < readers.size(); i++) {
            Reader reader = readers.get(Math.floorMod(first + i, readers.size()));
            if (!reader.isResting()) {
                awake.add(reader);
            } else if (candidates.isEmpty() && reader.claimTrial()) {
                candidates.add(reader);
            } else {
                resting.add(reader);
            }
        }
        awake.sort(Comparator.comparingInt(reader -> reader.source.leases()));
        candidates.addAll(awake);
        candidates.addAll(resting);
        return candidates;
    }

    /** Nothing was sent yet, so whatever kept a connection from being made, another reader may do the work. */
    private Mono<Lease> next(Deque<Reader> candidates, Conversation conversation, Choice choice) {
        Reader reader = candidates.remove();
        AtomicBoolean busy = new AtomicBoolean();
        return reader.acquire(busy)
                .doOnNext(lease -> choice.reader.compareAndSet(null, reader))
                .onErrorResume(ConnectionException.class, e -> {
                    if (busy.get() || reader.source.isClosing() || conversation.isAborted()) {
                        return Mono.error(e);
                    }
                    return candidates.isEmpty() ? Mono.error(noneLeft(e)) : next(candidates, conversation, choice);
                });
    }

    private ConnectionException noneLeft(ConnectionException last) {
        return new ConnectionException(
                "None of the " + readers.size() + " readers can be connected; useWriter() reads from the writer",
                last.sqlState(),
                last);
    }

    /** Which reader an operation reads from: the first that gave it a connection. Its statements follow one another. */
    private static final class Choice {

        private final AtomicReference<@Nullable Reader> reader = new AtomicReference<>();
    }

    private static final class Reader {

        private final ConnectionSource source;
        private final AtomicReference<@Nullable Rest> rest = new AtomicReference<>();

        Reader(ConnectionSource source) {
            this.source = source;
        }

        boolean isResting() {
            return rest.get() != null;
        }

        /** Whether the caller is the one who tries a reader that has rested; it rests on for all others. */
        boolean claimTrial() {
            Rest current = rest.get();
            return current != null && current.isOver() && rest.compareAndSet(current, Rest.begin());
        }

        /**
         * Leases a connection.
         *
         * @param busy is set if the reader works, but has no connection to spare
         */
        Mono<Lease> acquire(AtomicBoolean busy) {
            Duration full = source.gateway().options().acquireTimeout();
            Duration limit = isResting() && TRIAL.compareTo(full) < 0 ? TRIAL : full;
            return source.acquire(limit, () -> busy.set(source.isConnected()))
                    .doOnNext(lease -> rest.set(null))
                    .doOnError(ConnectionException.class, this::failed);
        }

        private void failed(ConnectionException error) {
            if (!source.isConnected() && !source.isClosing() && rest.getAndSet(Rest.begin()) == null) {
                LOG.warn("{} rests for {} s: {}", source.title(), REST.toSeconds(), error.getMessage());
            }
        }
    }

    private record Rest(long sinceNanos) {

        static Rest begin() {
            return new Rest(System.nanoTime());
        }

        boolean isOver() {
            return System.nanoTime() - sinceNanos >= REST.toNanos();
        }
    }
}
