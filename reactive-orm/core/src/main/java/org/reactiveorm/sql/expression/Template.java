package org.reactiveorm.sql.expression;

import java.util.List;

/**
 * A piece of SQL that the program wrote.
 *
 * @param text the SQL, in which <code>{0}</code> stands for the first argument and so on
 * @param arguments the arguments
 */
public record Template(String text, List<Expression> arguments) implements Expression {

    /** Copies the arguments. */
    public Template {
        arguments = List.copyOf(arguments);
    }
}
