/**
 * The types of attributes, in the words of the model, and what references do.
 *
 * <p>Start at {@link org.reactiveorm.type.DataType}: what a column holds and which Java type carries it. How one database
 * spells and transports a type is the dialect's business; this package knows no other one.
 */
@NullMarked
package org.reactiveorm.type;

import org.jspecify.annotations.NullMarked;
