package org.reactiveorm.execution;

import io.r2dbc.spi.Result;
import io.r2dbc.spi.Row;
import java.util.function.Function;
import org.reactiveorm.execution.log.StatementListener;
import org.reactiveorm.sql.CompiledStatement;
import reactor.core.publisher.Flux;

/**
 * What is asked of a connection: a statement, and what to make of its results.
 *
 * @param <T> the type of the elements
 */
final class Call<T> {

    /** What becomes of the statement's limits and its results. */
    enum Kind {
        /** Rows; the statement has a time limit. */
        ROWS,
        /** Rows; the consumer has a time limit, and nothing else may want the connection meanwhile. */
        STREAM,
        /** A count of changed rows; the statement has a time limit. */
        CHANGES,
        /** A count of changed rows, without any limit. */
        UNLIMITED,
        /** Nothing; it belongs to the transaction itself, and nobody is told of it. */
        COMMAND
    }

    private final CompiledStatement statement;
    private final Kind kind;
    private final Elements<T> elements;
    private final StatementListener listener;

    private Call(CompiledStatement statement, Kind kind, Elements<T> elements, StatementListener listener) {
        this.statement = statement;
        this.kind = kind;
        this.elements = elements;
        this.listener = listener;
    }

    /** The same, with a listener of its own. */
    Call<T> heardBy(StatementListener other) {
        return other == StatementListener.NONE ? this : new Call<>(statement, kind, elements, other);
    }

    StatementListener listener() {
        return listener;
    }

    static <R> Call<R> rows(CompiledStatement statement, Kind kind, Function<? super Row, ? extends R> mapper) {
        return new Call<>(
                statement,
                kind,
                (results, running) -> results.concatMap(result -> running.elements(result, mapper), 0),
                StatementListener.NONE);
    }

    static Call<Long> changes(CompiledStatement statement, Kind kind) {
        return new Call<>(
                statement, kind, (results, running) -> results.concatMap(running::changes, 0), StatementListener.NONE);
    }

    static Call<Long> command(String sql) {
        return changes(CompiledStatement.of(sql), Kind.COMMAND);
    }

    CompiledStatement statement() {
        return statement;
    }

    Kind kind() {
        return kind;
    }

    boolean countsChanges() {
        return kind == Kind.CHANGES || kind == Kind.UNLIMITED;
    }

    /** Whether it reads rows that no write makes; what the text of a statement does nobody can tell. */
    boolean readsRows() {
        return (kind == Kind.ROWS || kind == Kind.STREAM)
                && statement.generatedColumns().isEmpty();
    }

    boolean isUnlimited() {
        return kind == Kind.STREAM || kind == Kind.UNLIMITED;
    }

    boolean isStream() {
        return kind == Kind.STREAM;
    }

    Flux<T> elements(Flux<Result> results, RunningStatement<T> running) {
        return elements.of(results, running);
    }

    /** The elements of the results. */
    @FunctionalInterface
    private interface Elements<T> {

        Flux<T> of(Flux<Result> results, RunningStatement<T> running);
    }
}
