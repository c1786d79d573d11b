package org.reactiveorm.execution;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * One piece of work on a connection, from its first step to its last, whatever its subscriber does.
 *
 * <p>When the subscriber leaves, the conversation is aborted: the step that runs is drained, further steps are left out, and
 * the cleanup runs. Thread-safe.
 */
public final class Conversation {

    private static final Object OPEN = new Object();
    private static final Object SEALED = new Object();
    private static final Object OVER = new Object();

    /** {@link #OPEN}, {@link #SEALED}, {@link #OVER}, the listener while open, or how it was aborted. */
    private final AtomicReference<Object> state = new AtomicReference<>(OPEN);

    private final ContextView context;
    private volatile @Nullable Runnable whenWaitedFor;

    Conversation(ContextView context) {
        this.context = context;
    }

    /** The context of the subscriber. */
    public ContextView context() {
        return context;
    }

    /** Whether nobody waits for the outcome any more, or the conversation was given up for a reason. */
    public boolean isAborted() {
        return state.get() instanceof Aborted;
    }

    /** Why the conversation was given up; null if it was not, or if its subscriber just left. */
    public @Nullable Throwable reason() {
        return state.get() instanceof Aborted aborted ? aborted.reason : null;
    }

    /** Gives the conversation up; {@code reason} becomes its error unless the subscriber left. False if it was too late. */
    public boolean abort(@Nullable Throwable reason) {
        while (true) {
            Object current = state.get();
            if (current == SEALED || current == OVER || current instanceof Aborted) {
                return false;
            }
            if (state.compareAndSet(current, new Aborted(reason))) {
                if (current instanceof Runnable listener) {
                    listener.run();
                }
                return true;
            }
        }
    }

    /** Passes the point of no return: from here on the conversation cannot be aborted. False if it was aborted before. */
    public boolean seal() {
        while (true) {
            Object current = state.get();
            if (current == SEALED) {
                return true;
            }
            if (current == OVER || current instanceof Aborted) {
                return false;
            }
            if (state.compareAndSet(current, SEALED)) {
                return true;
            }
        }
    }

    /** The subscriber leaves: gives the conversation up. False if it is past the point of no return, and will not be told. */
    boolean leave() {
        return abort(null) || state.get() != SEALED;
    }

    /** Completes when the conversation is aborted. One at a time may be waited for. */
    public Mono<Void> aborted() {
        return Mono.create(sink -> {
            if (!listen(sink::success) && isAborted()) {
                sink.success();
            }
        });
    }

    /** Registers what hastens the conversation when somebody waits for its connection. */
    void onWaiting(Runnable hasten) {
        whenWaitedFor = hasten;
    }

    /** Tells that somebody waits for the connection. */
    void waitedFor() {
        Runnable hasten = whenWaitedFor;
        if (hasten != null) {
            hasten.run();
        }
    }

    boolean isOver() {
        return state.get() == OVER || isAborted();
    }

    /** Registers what is run on abort, in the place of an earlier listener; false if it was aborted, or cannot be any more. */
    public boolean listen(Runnable listener) {
        while (true) {
            Object current = state.get();
            if (current != OPEN && !(current instanceof Runnable)) {
                return false;
            }
            if (state.compareAndSet(current, listener)) {
                return true;
            }
        }
    }

    void unlisten(Runnable listener) {
        state.compareAndSet(listener, OPEN);
    }

    /** Ends the conversation; an abort comes too late from here on, and one that came before stays. */
    void over() {
        while (true) {
            Object current = state.get();
            if (current == OVER || current instanceof Aborted || state.compareAndSet(current, OVER)) {
                return;
            }
        }
    }

    private record Aborted(@Nullable Throwable reason) {}
}
