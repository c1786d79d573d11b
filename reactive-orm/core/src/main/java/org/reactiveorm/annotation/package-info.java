/**
 * What a class says to be a model: the annotations that the processor reads and writes the metamodel from.
 *
 * <p>Start at {@link org.reactiveorm.annotation.Model}. They are kept in class files, so that models may come from jars, and not
 * read at run time. An annotation stands here only if the engine enforces it. This package knows
 * only {@code type}.
 */
@NullMarked
package org.reactiveorm.annotation;

import org.jspecify.annotations.NullMarked;
