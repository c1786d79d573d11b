package org.reactiveorm.query;

/**
 * A truth value. Immutable and safe to share.
 *
 * @param <T> the model
 */
public interface BooleanTerm<T> extends Term<T, Boolean> {

    /** Holds for rows whose value is true. */
    default Condition<T> isTrue() {
        return eq(true);
    }

    /** Holds for rows whose value is false. */
    default Condition<T> isFalse() {
        return eq(false);
    }

    /** Holds for rows whose value is false or missing. */
    default Condition<T> isNotTrue() {
        return isFalse().or(isNull());
    }

    /** Holds for rows whose value is true or missing. */
    default Condition<T> isNotFalse() {
        return isTrue().or(isNull());
    }
}
