package org.reactiveorm.test.contract;

import java.util.function.UnaryOperator;
import org.reactiveorm.OrmBuilder;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.FreshDatabase;

/**
 * What contracts on types of single databases share. The driver of PostgreSQL gives values in another form when it is told to
 * ask for binary ones, so that such a contract is bound for both.
 */
abstract class NativeTypeContract extends Contract {

    /** For contracts. */
    NativeTypeContract() {}

    /** An option of the driver that the contract is bound with, empty for none. */
    protected String driverOption() {
        return "";
    }

    /** A fresh database whose driver has {@link #driverOption()}. */
    final FreshDatabase fresh(UnaryOperator<OrmBuilder> change) {
        return database().openFresh(driverOption(), change);
    }
}
