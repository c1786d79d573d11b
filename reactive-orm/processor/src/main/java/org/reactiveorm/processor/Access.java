package org.reactiveorm.processor;

/**
 * The way to a field of an instance, as Java text after the dot.
 *
 * @param read an expression: {@code email} or {@code getEmail()}
 * @param write a statement that puts {@code v}: {@code email = v} or {@code setEmail(v)}; for a holder it is not used
 */
record Access(String read, String write) {

    static Access toField(String name) {
        return new Access(name, name + " = v");
    }
}
