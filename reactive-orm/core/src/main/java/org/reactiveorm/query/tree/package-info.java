/**
 * What queries compute and test, as trees in the words of the models: attributes and associations, never columns.
 *
 * <p>Start at {@link org.reactiveorm.query.tree.Node}. The typed terms and conditions of {@code query} are thin covers over
 * these trees, and the planner translates them into expressions of {@code sql}. Immutable values.
 */
@NullMarked
package org.reactiveorm.query.tree;

import org.jspecify.annotations.NullMarked;
