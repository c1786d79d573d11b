package org.reactiveorm.internal.plan;

import org.reactiveorm.sql.TableName;

/**
 * A foreign key that an attribute declares by itself.
 *
 * @param attribute the attribute that refers
 * @param table the table referred to
 * @param column the column referred to
 * @param <T> the model
 */
public record MappedReference<T>(MappedAttribute<T> attribute, TableName table, String column) {}
