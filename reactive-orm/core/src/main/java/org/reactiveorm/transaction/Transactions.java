package org.reactiveorm.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.TransactionException;
import org.reactiveorm.execution.Conversation;
import org.reactiveorm.execution.Lane;
import org.reactiveorm.execution.Lease;
import org.reactiveorm.execution.StatementExecutor;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Runs work in transactions.
 *
 * <p>The transaction travels in the Reactor context, under keys of this object and its executor, so that two databases never see
 * each other's. Its end does not depend on the subscriber: when the work completes it is committed; when it fails, throws, runs
 * out of time or is cancelled, all its statements are drained, it is rolled back, and the connection is given back. A cancel that
 * is seen before the commit was sent never commits; one after it lets the commit finish.
 */
public final class Transactions {

    private final StatementExecutor executor;

    private Transactions(StatementExecutor executor) {
        this.executor = executor;
    }

    /** Transactions over the connections of an executor. */
    public static Transactions create(StatementExecutor executor) {
        return new Transactions(executor);
    }

    StatementExecutor executor() {
        return executor;
    }

    /** Runs work; its result, if any, is emitted after the commit, or by the work itself if it joined another transaction. */
    public <R> Mono<R> run(TransactionOptions options, Function<? super Transaction, ? extends Mono<R>> work) {
        return Mono.deferContextual(context -> {
            Scope outer = outer(context, options);
            if (outer == null) {
                return options.retries().apply(conflict -> this.<R>begin(
                                options,
                                conflict,
                                (conversation, scope) -> scope.work(conversation, () -> work.apply(scope)))
                        .singleOrEmpty());
            }
            return options.propagation() == Propagation.NESTED
                    ? behindSavepoint(outer, work).singleOrEmpty()
                    : joinOnce(outer, work);
        });
    }

    /**
     * Runs work with many results, which are emitted after the commit; if it joined another transaction they are emitted as they
     * come. More than the options allow to be held back are a {@link TransactionException}.
     */
    public <R> Flux<R> runMany(TransactionOptions options, Function<? super Transaction, ? extends Flux<R>> work) {
        return Flux.deferContextual(context -> {
            Scope outer = outer(context, options);
            if (outer != null) {
                return inside(options, outer, work);
            }
            Work<List<R>> collecting = (conversation, scope) -> scope.work(conversation, () -> work.apply(scope))
                    .<List<R>>collect(ArrayList::new, (list, result) -> hold(options, list, result))
                    .flux();
            return options.retries()
                    .apply(conflict -> begin(options, conflict, collecting).singleOrEmpty())
                    .flatMapIterable(list -> list);
        });
    }

    /**
     * Runs work with many results, which are emitted as they come: a rollback afterwards takes them back in the database only.
     *
     * @throws TransactionException at once, if the options ask for retries
     */
    public <R> Flux<R> streamUncommitted(
            TransactionOptions options, Function<? super Transaction, ? extends Flux<R>> work) {
        if (options.retries().any()) {
            throw new TransactionException(options.title() + " cannot be retried: what streamUncommitted(…) has emitted"
                    + " cannot be taken back; take retry(…) out of the options, or use transactionMany(…)");
        }
        return Flux.deferContextual(context -> {
            Scope outer = outer(context, options);
            return outer == null
                    ? begin(
                            options,
                            new Retries.Conflict(),
                            (conversation, scope) -> scope.work(conversation, () -> work.apply(scope)))
                    : inside(options, outer, work);
        });
    }

    /** No step of a conversation is cancelled, so these few operators are all that its end needs. */
    private <R> Flux<R> begin(TransactionOptions options, Retries.Conflict conflict, Work<R> work) {
        return executor.conversation(
                conversation -> open(conversation, options).flatMapMany(scope -> work.in(conversation, scope)
                        .onErrorResume(e -> scope.fail(e).thenMany(Flux.error(e)))
                        .concatWith(scope.complete(conversation).thenMany(Flux.empty()))
                        .doOnError(e -> conflict.note(scope.isConflicted() ? e : null))));
    }

    private Mono<Scope> open(Conversation conversation, TransactionOptions options) {
        Mono<Lease> arriving = options.mayRunOnReader() ? executor.acquireToRead(conversation) : executor.acquire();
        return arriving.flatMap(lease -> {
            if (conversation.isAborted()) {
                return lease.release().then(Mono.empty());
            }
            return lease.begin(options.definition())
                    .thenReturn(Scope.root(this, options, new Lane(lease)))
                    .onErrorResume(e -> lease.release().then(Mono.error(e)));
        });
    }

    private <R> Flux<R> inside(
            TransactionOptions options, Scope outer, Function<? super Transaction, ? extends Flux<R>> work) {
        return options.propagation() == Propagation.NESTED ? behindSavepoint(outer, work) : join(outer, work);
    }

    private <R> Flux<R> behindSavepoint(Scope outer, Function<? super Transaction, ? extends Publisher<R>> work) {
        return executor.conversation(conversation -> outer.section(conversation, work));
    }

    /** Work in a transaction that somebody else will end: if it is not done to its end, that must not be a commit. */
    private static <R> Flux<R> join(Scope outer, Function<? super Transaction, ? extends Flux<R>> work) {
        return Flux.defer(() -> work.apply(outer)).doOnError(outer::spoil).doOnCancel(() -> outer.spoil(left()));
    }

    /** As {@link #join}; whoever leaves with the result in the hand has not left too early. */
    private static <R> Mono<R> joinOnce(Scope outer, Function<? super Transaction, ? extends Mono<R>> work) {
        AtomicBoolean done = new AtomicBoolean();
        return Mono.<R>defer(() -> work.apply(outer))
                .doOnNext(result -> done.set(true))
                .doOnError(outer::spoil)
                .doOnCancel(() -> {
                    if (!done.get()) {
                        outer.spoil(left());
                    }
                });
    }

    private static CancellationException left() {
        return new CancellationException("It was left before its end");
    }

    private static <R> void hold(TransactionOptions options, List<R> held, R result) {
        if (held.size() == options.maxResults()) {
            throw new TransactionException(options.title() + " has more than " + options.maxResults()
                    + " results, which are held back until the commit. Emit fewer, raise maxResults in the options, or use"
                    + " streamUncommitted, which emits them before the commit");
        }
        held.add(result);
    }

    /** The innermost transaction or savepoint of a context, null without one. */
    @Nullable Scope current(ContextView context) {
        return context.getOrDefault(this, null);
    }

    /** The transaction that a new one would be part of, null if there is none; refuses what the options rule out. */
    private @Nullable Scope outer(ContextView context, TransactionOptions options) {
        Scope outer = current(context);
        if (outer == null) {
            if (options.propagation() == Propagation.MANDATORY) {
                throw new TransactionException(
                        options.title() + " must join another one, and there is none; call this inside a transaction");
            }
            return null;
        }
        Isolation wanted = options.isolation();
        if (wanted != null && wanted != outer.options().isolation()) {
            throw new TransactionException(options.title() + " is part of another one and asks for the isolation "
                    + wanted + "; ask for it where the outer transaction begins");
        }
        return outer;
    }

    /** Work in a transaction of its own. */
    @FunctionalInterface
    private interface Work<R> {

        Flux<R> in(Conversation conversation, Scope scope);
    }
}
