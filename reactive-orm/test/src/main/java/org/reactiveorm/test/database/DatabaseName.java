package org.reactiveorm.test.database;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Names for databases that no other test run takes. */
final class DatabaseName {

    private DatabaseName() {}

    /** A new name, the same on every product. */
    static String next() {
        return String.format(
                Locale.ROOT, "orm_test_%08x", ThreadLocalRandom.current().nextInt());
    }
}
