package org.reactiveorm.dialect.h2;

import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.DialectProvider;

/** Offers {@link H2Dialect}. */
public final class H2DialectProvider implements DialectProvider {

    /** For the service loader. */
    public H2DialectProvider() {}

    @Override
    public boolean supports(String productName) {
        return productName.equalsIgnoreCase("h2");
    }

    @Override
    public Dialect dialect() {
        return H2Dialect.INSTANCE;
    }
}
