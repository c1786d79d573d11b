package org.reactiveorm.dialect.codec;

import org.reactiveorm.error.QueryException;

/** What a database that knows only finite numbers is not given. */
final class FiniteNumbers {

    private FiniteNumbers() {}

    static void require(double number) {
        if (!Double.isFinite(number)) {
            throw new QueryException("A number is infinite or is no number (NaN), which the database cannot store;"
                    + " use null, or an attribute of its own, for what is not known");
        }
    }
}
