package org.reactiveorm.execution;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.ErrorKind;
import org.reactiveorm.error.ConnectionException;
import org.reactiveorm.error.ConstraintViolationException;
import org.reactiveorm.error.ConstraintViolationException.Kind;
import org.reactiveorm.error.OrmException;
import org.reactiveorm.error.StatementException;
import org.reactiveorm.error.TransientStatementException;
import org.reactiveorm.execution.driver.MySqlStates;

/**
 * From the errors of drivers to ours, by code and never by class.
 *
 * <p>A driver's message may hold bound values, so ours repeats it only where it can hold nothing but names.
 */
final class ErrorTranslator {

    private static final String CLASS_OF_NAMES = "42";
    private static final String SYNTAX_WITH_TEXT = "42000";

    private final Dialect dialect;
    private final Driver driver;

    ErrorTranslator(Dialect dialect, Driver driver) {
        this.dialect = dialect;
        this.driver = driver;
    }

    /** The error of a statement. */
    Throwable statement(Throwable error, @Nullable String sql) {
        if (error instanceof OrmException || error instanceof Error) {
            return error;
        }
        if (error instanceof R2dbcException exception) {
            return refused(exception, sql);
        }
        if (isLostConnection(error)) {
            return new ConnectionException("The connection was lost", null, error);
        }
        return new StatementException(
                "The driver did not take the statement (" + error.getClass().getSimpleName() + ")", sql, null, error);
    }

    /** The error of an attempt to connect. */
    OrmException connecting(Throwable error) {
        if (error instanceof OrmException known) {
            return known;
        }
        R2dbcException coded = innermost(error);
        String state = coded == null ? null : coded.getSqlState();
        String problem = state != null && state.startsWith("28")
                ? "The database refused the user or the password"
                : "No connection to the database could be made ("
                        + error.getClass().getSimpleName() + ")";
        return new ConnectionException(problem, state, error);
    }

    private OrmException refused(R2dbcException error, @Nullable String sql) {
        String state = stateOf(error);
        return switch (kindOf(error)) {
            case UNIQUE -> violation(Kind.UNIQUE, error, sql);
            case FOREIGN_KEY -> violation(Kind.FOREIGN_KEY, error, sql);
            case NOT_NULL -> violation(Kind.NOT_NULL, error, sql);
            case CHECK -> violation(Kind.CHECK, error, sql);
            case DEADLOCK -> passing(TransientStatementException.Kind.DEADLOCK, error, sql);
            case SERIALIZATION_FAILURE -> passing(TransientStatementException.Kind.SERIALIZATION_FAILURE, error, sql);
            case LOCK_TIMEOUT -> passing(TransientStatementException.Kind.LOCK_TIMEOUT, error, sql);
            case STATEMENT_TIMEOUT -> passing(TransientStatementException.Kind.STATEMENT_TIMEOUT, error, sql);
            case CONNECTION -> new ConnectionException("The connection was lost", state, error);
            case OTHER -> new StatementException(problem(error, state), sql, state, error);
        };
    }

    private @Nullable String stateOf(R2dbcException error) {
        String state = error.getSqlState();
        return state == null && driver == Driver.MY_SQL_FAMILY ? MySqlStates.of(error.getErrorCode()) : state;
    }

    private ErrorKind kindOf(R2dbcException error) {
        if (error.getSqlState() == null
                && error.getErrorCode() == 0
                && error instanceof R2dbcNonTransientResourceException) {
            return ErrorKind.CONNECTION;
        }
        return dialect.classify(error.getSqlState(), error.getErrorCode());
    }

    private ConstraintViolationException violation(Kind kind, R2dbcException error, @Nullable String sql) {
        return new ConstraintViolationException(Violations.read(kind, error, driver), sql, stateOf(error), error);
    }

    private static TransientStatementException passing(
            TransientStatementException.Kind kind, R2dbcException error, @Nullable String sql) {
        return new TransientStatementException(kind, sql, error.getSqlState(), error);
    }

    private static String problem(R2dbcException error, @Nullable String state) {
        if (state == null) {
            return "The database refused the statement (code " + error.getErrorCode() + ")";
        }
        if (state.startsWith(CLASS_OF_NAMES) && !state.equals(SYNTAX_WITH_TEXT)) {
            return "The database refused the statement: " + error.getMessage();
        }
        if (state.equals("25006")) {
            return "A read-only transaction was asked to write";
        }
        if (state.equals("25P02")) {
            return "An earlier statement of this transaction failed, so it can only be rolled back";
        }
        if (state.startsWith("22")) {
            return "A value does not fit its column or its type";
        }
        return "The database refused the statement (code " + error.getErrorCode() + ")";
    }

    /** Netty is not a dependency, so its exceptions are known by the name of their package. */
    private static boolean isLostConnection(Throwable error) {
        String name = error.getClass().getName();
        return error instanceof IOException || name.startsWith("io.netty.") || name.startsWith("reactor.netty.");
    }

    private static @Nullable R2dbcException innermost(Throwable error) {
        R2dbcException found = null;
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof R2dbcException exception) {
                found = exception;
            }
        }
        return found;
    }
}
