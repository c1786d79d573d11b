/**
 * The annotation processor. It reads a class that carries {@code @Model}, reports every mistake it can see at the field
 * that has it, and writes the class's metamodel {@code User_} as short plain Java.
 *
 * <p>It runs in the compiler only: nothing of it is needed, or found by reflection, at run time.
 */
@NullMarked
package org.reactiveorm.processor;

import org.jspecify.annotations.NullMarked;
