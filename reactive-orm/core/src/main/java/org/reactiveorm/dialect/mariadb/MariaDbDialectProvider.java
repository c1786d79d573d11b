package org.reactiveorm.dialect.mariadb;

import java.util.Locale;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.DialectProvider;

/** Offers {@link MariaDbDialect}. */
public final class MariaDbDialectProvider implements DialectProvider {

    /** For the service loader. */
    public MariaDbDialectProvider() {}

    @Override
    public boolean supports(String productName) {
        return productName.toLowerCase(Locale.ROOT).contains("mariadb");
    }

    @Override
    public Dialect dialect() {
        return MariaDbDialect.INSTANCE;
    }
}
