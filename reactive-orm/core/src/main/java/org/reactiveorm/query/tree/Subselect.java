package org.reactiveorm.query.tree;

/**
 * A query whose rows another query uses. The planner makes them, for only it knows which model the rows are of; a tree passes
 * them on as they are.
 */
public interface Subselect {}
