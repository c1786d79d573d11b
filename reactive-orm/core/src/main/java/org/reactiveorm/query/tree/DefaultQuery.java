package org.reactiveorm.query.tree;

/**
 * What every query of a model begins with, as the definition of the model keeps it. Queries are such; the definition does not look
 * into it, and the planner does.
 */
public interface DefaultQuery {}
