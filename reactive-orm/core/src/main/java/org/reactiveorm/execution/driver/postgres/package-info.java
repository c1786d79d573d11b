/**
 * The transport of values by the driver of PostgreSQL, put right and made fast: it reads points in time before 1582 and numbers
 * that are none wrongly in the binary form, and slowly in the text form.
 *
 * <p>Start at {@link org.reactiveorm.execution.driver.postgres.PostgresCodecs}. Loaded only where that driver is there.
 */
@NullMarked
package org.reactiveorm.execution.driver.postgres;

import org.jspecify.annotations.NullMarked;
