/**
 * Proof that reading takes little memory: a program with a small heap and one connection, started in a JVM of its own over
 * tables that do not fit into it.
 */
@NullMarked
package org.reactiveorm.test.memory;

import org.jspecify.annotations.NullMarked;
