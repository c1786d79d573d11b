package org.reactiveorm.dialect.mysql;

import java.util.Locale;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.DialectProvider;

/** Offers {@link MySqlDialect}. */
public final class MySqlDialectProvider implements DialectProvider {

    /** For the service loader. */
    public MySqlDialectProvider() {}

    @Override
    public boolean supports(String productName) {
        return productName.toLowerCase(Locale.ROOT).contains("mysql");
    }

    @Override
    public Dialect dialect() {
        return MySqlDialect.INSTANCE;
    }
}
