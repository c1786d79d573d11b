package org.reactiveorm.sql;

/** A statement that reads or changes rows. Immutable. */
public sealed interface Statement
        permits SelectStatement,
                CombinedStatement,
                InsertStatement,
                UpdateStatement,
                DeleteStatement,
                BulkUpdateStatement {}
