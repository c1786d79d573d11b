package org.reactiveorm.dialect.postgres;

import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.DialectProvider;

/** Offers {@link PostgresDialect}. */
public final class PostgresDialectProvider implements DialectProvider {

    /** For the service loader. */
    public PostgresDialectProvider() {}

    @Override
    public boolean supports(String productName) {
        return productName.equalsIgnoreCase("postgresql");
    }

    @Override
    public Dialect dialect() {
        return PostgresDialect.INSTANCE;
    }
}
