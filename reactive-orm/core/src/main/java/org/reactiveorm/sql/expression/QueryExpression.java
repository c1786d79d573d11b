package org.reactiveorm.sql.expression;

/** A statement whose rows another statement uses: a select, or several that are combined. Immutable. */
public interface QueryExpression {}
