package org.reactiveorm.sql.expression;

import java.util.List;

/**
 * A function that only the program knows, by the name that its database gives it.
 *
 * @param name the name, a plain word or several with points between
 * @param arguments its arguments
 */
public record NativeCall(String name, List<Expression> arguments) implements Expression {

    /** Copies the arguments. */
    public NativeCall {
        arguments = List.copyOf(arguments);
    }
}
