/**
 * A music store: seven models, a loader, three reports, and the program that runs them on any database.
 *
 * <p>Start at {@link org.reactiveorm.examples.musicstore.MusicStore}; read {@link org.reactiveorm.examples.musicstore.Artist} and
 * its neighbours for models, and the reports for queries.
 */
@NullMarked
package org.reactiveorm.examples.musicstore;

import org.jspecify.annotations.NullMarked;
