/**
 * The transports that the dialects share, one small class for each.
 *
 * <p>Start at {@link org.reactiveorm.dialect.codec.CodecTable}, which a dialect fills with what it needs. A transport keeps the
 * promise that what is read equals what was written, or fails; its messages never hold a value.
 */
@NullMarked
package org.reactiveorm.dialect.codec;

import org.jspecify.annotations.NullMarked;
