package org.reactiveorm.test;

import org.reactiveorm.Orm;
import org.reactiveorm.test.database.TestDatabase;

/**
 * A database that was empty, and an {@code Orm} over it; both are gone after the test.
 *
 * @param orm the {@code Orm}
 * @param database its database
 */
public record FreshDatabase(Orm orm, TestDatabase database) {}
