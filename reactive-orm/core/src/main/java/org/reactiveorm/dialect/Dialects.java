package org.reactiveorm.dialect;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.reactiveorm.error.UnsupportedFeatureException;

/** The choice of a dialect among those that are on the class path. */
public final class Dialects {

    private static final List<DialectProvider> PROVIDERS =
            List.copyOf(ServiceLoader.load(DialectProvider.class, Dialects.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList());

    private Dialects() {}

    /**
     * The dialect of a product.
     *
     * @param productName the name that the driver or the server gives, such as {@code PostgreSQL}
     * @throws UnsupportedFeatureException if no dialect speaks to it; the message names those that there are
     */
    public static Dialect forProduct(String productName) {
        for (DialectProvider provider : PROVIDERS) {
            if (provider.supports(productName)) {
                return provider.dialect();
            }
        }
        String known = PROVIDERS.stream()
                .map(provider -> provider.dialect().name())
                .sorted()
                .collect(Collectors.joining(", "));
        throw new UnsupportedFeatureException("There is no dialect for the product \"" + productName
                + "\"; the dialects on the class path are for: " + known);
    }
}
