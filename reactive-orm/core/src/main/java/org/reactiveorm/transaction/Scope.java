package org.reactiveorm.transaction;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.TransactionException;
import org.reactiveorm.execution.Conversation;
import org.reactiveorm.execution.Lane;
import org.reactiveorm.execution.Turns;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A transaction, or the part of one that lies behind a savepoint. */
final class Scope implements Transaction {

    private final Transactions transactions;
    private final TransactionOptions options;
    private final Lane lane;
    private final AtomicInteger savepoints;
    private final Turns sections = new Turns();
    private final Queue<Supplier<Mono<Void>>> afterCommit = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Throwable> spoiledBy = new AtomicReference<>();
    private volatile boolean rollbackOnly;
    private volatile boolean conflicted;

    private Scope(Transactions transactions, TransactionOptions options, Lane lane, AtomicInteger savepoints) {
        this.transactions = transactions;
        this.options = options;
        this.lane = lane;
        this.savepoints = savepoints;
    }

    static Scope root(Transactions transactions, TransactionOptions options, Lane lane) {
        return new Scope(transactions, options, lane, new AtomicInteger());
    }

    private Scope behindSavepoint() {
        return new Scope(transactions, options, lane, savepoints);
    }

    TransactionOptions options() {
        return options;
    }

    /** Whether the transaction was rolled back because another one stood in its way, so that it may be run again. */
    boolean isConflicted() {
        return conflicted;
    }

    /** Keeps the transaction from being committed: a part of it failed, or was left half done. */
    void spoil(Throwable cause) {
        spoiledBy.compareAndSet(null, cause);
    }

    /** Runs the work of a conversation until that is aborted, or its time is up. */
    <R> Flux<R> work(Conversation conversation, Supplier<? extends Publisher<R>> work) {
        Mono<Void> end = conversation.aborted();
        Duration limit = options.timeout();
        if (limit != null) {
            Mono<Void> alarm = Mono.delay(limit)
                    .doOnNext(tick -> conversation.abort(new TransactionException(
                            options.title() + " was rolled back: it took longer than " + limit.toMillis() + " ms")))
                    .then();
            end = Mono.firstWithSignal(end, alarm);
        }
        return inScope(() -> conversation.isAborted() ? Flux.empty() : work.get())
                .takeUntilOther(end);
    }

    private <R> Flux<R> inScope(Supplier<? extends Publisher<R>> work) {
        return Flux.defer(work).contextWrite(context -> context.put(transactions.executor(), lane)
                .put(transactions, this));
    }

    @Override
    public <R> Mono<R> savepoint(Supplier<Mono<R>> work) {
        return Mono.deferContextual(context -> {
            Scope current = transactions.current(context);
            Scope around = current != null && current.lane == lane ? current : this;
            return transactions
                    .executor()
                    .conversation(conversation -> around.section(conversation, scope -> work.get()))
                    .singleOrEmpty();
        });
    }

    /** Runs work behind a savepoint. */
    <R> Flux<R> section(Conversation conversation, Function<? super Scope, ? extends Publisher<R>> work) {
        return sections.inTurn(() -> {
            if (conversation.isAborted()) {
                return Flux.empty();
            }
            String name = "orm_" + savepoints.incrementAndGet();
            Scope inner = behindSavepoint();
            Flux<R> section = inner.inScope(() -> work.apply(inner))
                    .takeUntilOther(conversation.aborted())
                    .onErrorResume(e -> goBack(name).thenMany(Flux.error(e)))
                    .concatWith(leave(inner, conversation, name).thenMany(Flux.empty()));
            return lane.command("savepoint " + name).thenMany(section);
        });
    }

    private Mono<Void> leave(Scope inner, Conversation conversation, String name) {
        return Mono.defer(() -> {
            Throwable cause = inner.spoiledBy.get();
            if (cause != null) {
                return goBack(name).then(Mono.error(inner.spoiled(cause)));
            }
            if (conversation.isAborted() || inner.rollbackOnly) {
                return goBack(name);
            }
            return lane.command("release savepoint " + name).doOnSuccess(done -> afterCommit.addAll(inner.afterCommit));
        });
    }

    /** Never fails: what cannot go back cannot be committed either. */
    private Mono<Void> goBack(String name) {
        return lane.command("rollback to savepoint " + name)
                .doOnSuccess(done -> lane.recovered())
                .onErrorResume(e -> Mono.fromRunnable(() -> spoil(e)));
    }

    @Override
    public void afterCommit(Supplier<Mono<Void>> action) {
        afterCommit.add(action);
    }

    @Override
    public void setRollbackOnly() {
        rollbackOnly = true;
    }

    @Override
    public @Nullable String name() {
        return options.name();
    }

    /** Ends the transaction after its work has completed or was left: commits unless something speaks against it. */
    Mono<Void> complete(Conversation conversation) {
        return Mono.defer(() -> {
            if (!conversation.listen(lane::hurry) && conversation.isAborted()) {
                lane.hurry();
            }
            return lane.finish(options.title() + " has ended").then(Mono.defer(() -> decide(conversation)));
        });
    }

    private Mono<Void> decide(Conversation conversation) {
        if (conversation.isAborted() || rollbackOnly) {
            return rollback(conversation.reason());
        }
        Throwable lost = lane.lost();
        if (lost != null) {
            conflicted = true;
            return rollback(new TransactionException(
                    options.title() + " cannot be committed: the database has ended it by itself; run it again", lost));
        }
        Throwable cause = spoiledBy.get();
        if (cause == null) {
            return commit(conversation);
        }
        conflicted = Retries.isConflict(cause);
        return rollback(spoiled(cause));
    }

    private Mono<Void> commit(Conversation conversation) {
        return lane.lease()
                .commit(conversation)
                .onErrorResume(e -> {
                    conflicted = Retries.isConflict(e);
                    return lane.lease().release().then(Mono.error(e));
                })
                .flatMap(committed -> committed
                        ? lane.lease().release().then(Mono.defer(this::runAfterCommit))
                        : rollback(conversation.reason()));
    }

    private Mono<Void> runAfterCommit() {
        if (afterCommit.isEmpty()) {
            return Mono.empty();
        }
        return Flux.fromIterable(afterCommit)
                .concatMapDelayError(action -> Mono.defer(action))
                .then()
                .onErrorMap(e -> new TransactionException(
                        options.title() + " is committed, but an action after the commit failed", e));
    }

    /** Ends the transaction after its work has failed; never fails itself. */
    Mono<Void> fail(Throwable error) {
        return Mono.defer(() -> {
            lane.hurry();
            return lane.finish(options.title() + " was rolled back").then(Mono.defer(() -> {
                conflicted = lane.lost() != null || Retries.isConflict(error);
                return rollback(null);
            }));
        });
    }

    private Mono<Void> rollback(@Nullable Throwable reason) {
        return lane.lease()
                .rollback()
                .then(Mono.defer(lane.lease()::release))
                .then(reason == null ? Mono.empty() : Mono.error(reason));
    }

    private TransactionException spoiled(Throwable cause) {
        return new TransactionException(
                options.title()
                        + " was rolled back: a transaction that joined it failed or was left before its end, and"
                        + " its error was not passed on",
                cause);
    }
}
