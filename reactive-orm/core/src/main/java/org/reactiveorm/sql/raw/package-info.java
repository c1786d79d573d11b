/**
 * SQL as people write it: read for the places of its binds, filled with values, and handed on as it is.
 *
 * <p>Start at {@link org.reactiveorm.sql.raw.SqlTemplate}. What a text means is for the database to say; here it is only parted
 * into literals, comments, names and markers, by the {@link org.reactiveorm.sql.raw.Lexicon} of a dialect.
 */
@NullMarked
package org.reactiveorm.sql.raw;

import org.jspecify.annotations.NullMarked;
