/**
 * The models that the contracts speak of: a small blog, and one model for each thing that a model can be.
 *
 * <p>{@link org.reactiveorm.test.model.Author} writes posts, belongs to a team and is the usual subject;
 * {@link org.reactiveorm.test.model.Sample} has an attribute of every type. Fields are public: these are values of tests.
 */
@NullMarked
package org.reactiveorm.test.model;

import org.jspecify.annotations.NullMarked;
