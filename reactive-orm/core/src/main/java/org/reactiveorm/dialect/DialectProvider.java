package org.reactiveorm.dialect;

/** Offers a dialect to {@link Dialects}; found by {@link java.util.ServiceLoader}. */
public interface DialectProvider {

    /** Whether the dialect speaks to this product; the name is the driver's or the one that the server reports. */
    boolean supports(String productName);

    /** The dialect, always the same. */
    Dialect dialect();
}
