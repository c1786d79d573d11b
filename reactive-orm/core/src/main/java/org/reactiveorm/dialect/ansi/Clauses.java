package org.reactiveorm.dialect.ansi;

/**
 * The parts of SQL in which databases differ. A dialect starts with {@link #standard()} and replaces what it says otherwise.
 *
 * @param markers how binds are marked
 * @param membership the test for one of many values
 * @param like the test for a pattern
 * @param nullOrder one part of an order
 * @param limit how many rows, and from where
 * @param insert the adding of rows
 * @param conflict the adding of rows that may be there already
 * @param bulkUpdate the change of rows to values of their own
 * @param functions functions, casts and regular expressions
 */
public record Clauses(
        BindMarkers markers,
        MembershipClause membership,
        LikeClause like,
        NullOrderClause nullOrder,
        LimitClause limit,
        InsertClause insert,
        ConflictClause conflict,
        BulkUpdateClause bulkUpdate,
        FunctionRenderer functions) {

    private static final Clauses STANDARD = new Clauses(
            BindMarkers.POSITIONAL,
            MembershipClause.PADDED_LIST,
            LikeClause.LOWERED,
            NullOrderClause.NATIVE,
            LimitClause.LIMIT_OFFSET,
            InsertClause.VALUES,
            ConflictClause.UNSUPPORTED,
            BulkUpdateClause.CASES,
            new FunctionRenderer());

    /** What most databases understand. */
    public static Clauses standard() {
        return STANDARD;
    }

    /** With other bind markers. */
    public Clauses withMarkers(BindMarkers other) {
        return new Clauses(other, membership, like, nullOrder, limit, insert, conflict, bulkUpdate, functions);
    }

    /** With another test for one of many values. */
    public Clauses withMembership(MembershipClause other) {
        return new Clauses(markers, other, like, nullOrder, limit, insert, conflict, bulkUpdate, functions);
    }

    /** With another test for a pattern. */
    public Clauses withLike(LikeClause other) {
        return new Clauses(markers, membership, other, nullOrder, limit, insert, conflict, bulkUpdate, functions);
    }

    /** With another way to place rows without a value. */
    public Clauses withNullOrder(NullOrderClause other) {
        return new Clauses(markers, membership, like, other, limit, insert, conflict, bulkUpdate, functions);
    }

    /** With another limit. */
    public Clauses withLimit(LimitClause other) {
        return new Clauses(markers, membership, like, nullOrder, other, insert, conflict, bulkUpdate, functions);
    }

    /** With another way to add rows. */
    public Clauses withInsert(InsertClause other) {
        return new Clauses(markers, membership, like, nullOrder, limit, other, conflict, bulkUpdate, functions);
    }

    /** With another way to add rows that may be there already. */
    public Clauses withConflict(ConflictClause other) {
        return new Clauses(markers, membership, like, nullOrder, limit, insert, other, bulkUpdate, functions);
    }

    /** With another way to change rows to values of their own. */
    public Clauses withBulkUpdate(BulkUpdateClause other) {
        return new Clauses(markers, membership, like, nullOrder, limit, insert, conflict, other, functions);
    }

    /** With other functions. */
    public Clauses withFunctions(FunctionRenderer other) {
        return new Clauses(markers, membership, like, nullOrder, limit, insert, conflict, bulkUpdate, other);
    }
}
