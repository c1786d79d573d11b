package org.reactiveorm.execution;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.IsolationLevel;
import io.r2dbc.spi.Option;
import io.r2dbc.spi.TransactionDefinition;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.ConnectionException;
import org.reactiveorm.error.ConstraintViolationException;
import org.reactiveorm.error.TransactionException;
import org.reactiveorm.error.TransientStatementException;
import org.reactiveorm.execution.log.StatementLog;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A connection of the pool while it is held. Its calls are made one after another; {@link Lane} sees to that. */
public final class Lease {

    private static final Duration SHORTEST_COMMIT_LIMIT = Duration.ofSeconds(30);

    private final Connection pooled;
    private final Session session;
    private final ConnectionSource source;
    private volatile boolean inTransaction;

    Lease(Connection pooled, Session session, ConnectionSource source) {
        this.pooled = pooled;
        this.session = session;
        this.source = source;
    }

    Session session() {
        return session;
    }

    Gateway gateway() {
        return source.gateway();
    }

    boolean isOnReader() {
        return source.isReader();
    }

    StatementLog log() {
        return source.log();
    }

    /** Runs a statement; when the conversation is aborted it is brought to its end, and the flux completes. */
    <T> Flux<T> run(Conversation conversation, Call<T> call, Mono<Void> mayInterrupt) {
        return call.isUnlimited()
                ? Flux.concat(
                        session.unlimited().thenMany(Flux.empty()),
                        Flux.defer(() -> step(conversation, call, mayInterrupt)),
                        session.limited().thenMany(Flux.empty()))
                : step(conversation, call, mayInterrupt);
    }

    private <T> Flux<T> step(Conversation conversation, Call<T> call, Mono<Void> mayInterrupt) {
        source.watch().wake();
        return DrainingFlux.step(
                new RunningStatement<>(this, call, mayInterrupt),
                conversation,
                gateway().counters());
    }

    /** As {@link #run(Conversation, Call, Mono)} outside a transaction, where nothing is lost if the database stops it. */
    <T> Flux<T> run(Conversation conversation, Call<T> call) {
        return run(conversation, call, Mono.defer(this::grace));
    }

    /** A script that must run to its end: where it does not, the connection may be left with its settings, and is given up. */
    <T> Flux<T> whole(Conversation conversation, Flux<T> script) {
        if (!gateway().driver().scriptsLeaveSettings()) {
            return script;
        }
        return script.doOnError(e -> session.spoil()).doOnComplete(() -> {
            if (conversation.isAborted()) {
                session.spoil();
            }
        });
    }

    Mono<Void> grace() {
        return Mono.delay(gateway().options().cancelGrace()).then();
    }

    Mono<Void> settle(Mono<Void> ended, Mono<Void> mayInterrupt) {
        return source.interrupter().settle(session, ended, mayInterrupt);
    }

    /** Begins a transaction; one that cannot be begun costs the connection. */
    public Mono<Void> begin(TransactionDefinition definition) {
        return Mono.defer(() -> gateway()
                        .bounded(beginning(definition), gateway().options().hardLimit(), "begin"))
                .onErrorMap(e -> {
                    session.spoil();
                    return new TransactionException(
                            "The transaction could not be begun",
                            gateway().errors().statement(e, null));
                });
    }

    private Mono<Void> beginning(TransactionDefinition definition) {
        inTransaction = true;
        IsolationLevel level = definition.getAttribute(TransactionDefinition.ISOLATION_LEVEL);
        if (level == null || gateway().driver().isolate(level).isEmpty()) {
            return begun(definition);
        }
        return session.isolate(level).then(begun(new WithoutIsolation(definition)));
    }

    private Mono<Void> begun(TransactionDefinition definition) {
        return gateway()
                .driver()
                .call(Flux.defer(() -> session.beginTransaction(definition)))
                .then();
    }

    /**
     * Commits, unless the conversation was aborted before the commit is sent. After an error the transaction is rolled back,
     * unless the error says that the outcome is unknown.
     *
     * @return whether the commit was sent, when the database has confirmed it; an error as the database gave it for a
     *     constraint or a conflict that it saw only now, a {@link TransactionException} otherwise
     */
    public Mono<Boolean> commit(Conversation conversation) {
        Duration statementTimeout = gateway().options().statementTimeout();
        Duration limit =
                statementTimeout.compareTo(SHORTEST_COMMIT_LIMIT) > 0 ? statementTimeout : SHORTEST_COMMIT_LIMIT;
        return session.call(() -> conversation.seal() ? session.commitTransaction() : Mono.empty(), limit, "commit")
                .then(Mono.fromSupplier(() -> {
                    boolean sent = !conversation.isAborted();
                    inTransaction = !sent;
                    return sent;
                }))
                .onErrorResume(e -> {
                    Throwable refusal = refusedCommit(gateway().errors().statement(e, null));
                    return rollback().then(Mono.error(refusal));
                });
    }

    private Throwable refusedCommit(Throwable error) {
        if (error instanceof ConnectionException) {
            session.spoil();
            gateway().counters().unknownCommit();
            return new TransactionException(
                    "The connection was lost while the commit was in flight: whether the transaction was committed is"
                            + " unknown",
                    error);
        }
        if (error instanceof ConstraintViolationException || error instanceof TransientStatementException) {
            return error;
        }
        return new TransactionException("The database refused the commit and rolled the transaction back", error);
    }

    /** Rolls back; never fails, for a connection that cannot roll back is closed, which rolls back too. */
    public Mono<Void> rollback() {
        return Mono.defer(() -> {
            if (!inTransaction || session.isBroken()) {
                return Mono.empty();
            }
            return session.call(
                            session::rollbackTransaction, gateway().options().hardLimit(), "rollback")
                    .doOnSuccess(done -> inTransaction = false)
                    .onErrorResume(e -> Mono.fromRunnable(session::spoil));
        });
    }

    /** Gives the connection back, clean or closed. Never fails. */
    public Mono<Void> release() {
        return Mono.defer(() -> {
            if (inTransaction) {
                session.spoil();
            }
            if (session.isBroken() || session.needsReset()) {
                return session.reset().then(Mono.defer(this::giveBack));
            }
            return giveBack();
        });
    }

    private Mono<Void> giveBack() {
        Mono<Void> close = gateway().bounded(closing(), gateway().options().hardLimit(), "giving a connection back");
        return (session.isBroken() ? session.close().then(close) : close)
                .onErrorComplete()
                .doOnSuccess(done -> source.released());
    }

    private Publisher<Void> closing() {
        return Mono.defer(() -> Mono.from(pooled.close()));
    }

    private record WithoutIsolation(TransactionDefinition definition) implements TransactionDefinition {

        @Override
        public <T> @Nullable T getAttribute(Option<T> option) {
            return option.equals(ISOLATION_LEVEL) ? null : definition.getAttribute(option);
        }
    }
}
