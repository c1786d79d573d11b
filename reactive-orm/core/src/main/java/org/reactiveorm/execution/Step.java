package org.reactiveorm.execution;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * One statement of a conversation as the drain sees it.
 *
 * @param <T> the type of the elements
 */
interface Step<T> {

    /** What the source sends in the place of an element that could not be made; see {@link #failure()}. */
    Object FAILED_ELEMENT = new Object();

    /** Starts the statement; called once. */
    Publisher<T> open();

    /** Tells that the statement was started, and how to give it up. */
    void started(Drain drain);

    /** What is wrong with a source that has completed, null for nothing. */
    @Nullable Throwable missing();

    /** Why an element could not be made. */
    Throwable failure();

    /**
     * Brings a statement that nobody wants any more to its end; subscribed to once, when it is given up.
     *
     * @param ended completes when the source has ended
     * @return completes when the connection is clean or closed, whether the source has ended or not
     */
    Mono<Void> settle(Mono<Void> ended);

    /** The error as callers see it. */
    Throwable translate(Throwable error);

    /** Tells that the statement is over; {@code error} is null if it ended well. */
    void ended(long elements, @Nullable Throwable error);

    /** A statement that runs. */
    interface Drain {

        /** Gives the statement up for a reason, which becomes its error after it was brought to its end. */
        void giveUp(Throwable reason);

        /** The elements so far. */
        long emitted();

        /** Whether the source waits for demand. */
        boolean stalled();
    }
}
