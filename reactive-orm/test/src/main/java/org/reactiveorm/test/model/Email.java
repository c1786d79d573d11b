package org.reactiveorm.test.model;

import java.util.Locale;
import org.reactiveorm.type.ColumnCodec;

/**
 * An address that is written in lower case.
 *
 * @param text the address, with an at sign
 */
public record Email(String text) {

    /** Checks the address. */
    public Email {
        if (text.indexOf('@') < 0) {
            throw new IllegalArgumentException("no address");
        }
    }

    /** Addresses as text. */
    public static final class Stored implements ColumnCodec<Email, String> {

        /** Nothing is kept. */
        public Stored() {}

        @Override
        public String write(Email value) {
            if (value.text().startsWith("unwritable")) {
                throw new IllegalStateException("refused");
            }
            return value.text().toLowerCase(Locale.ROOT);
        }

        @Override
        public Email read(String stored) {
            return new Email(stored);
        }
    }
}
