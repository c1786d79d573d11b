package org.reactiveorm.type;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The address of a piece of hardware in a network, 6 bytes. Immutable. */
public final class MacAddress implements Comparable<MacAddress> {

    private static final int BYTES = 6;
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":");
    private static final HexFormat HYPHENS = HexFormat.ofDelimiter("-");

    private final byte[] address;

    private MacAddress(byte[] address) {
        if (address.length != BYTES) {
            throw new IllegalArgumentException("The address of hardware has 6 bytes, not " + address.length);
        }
        this.address = address;
    }

    /**
     * An address of these bytes.
     *
     * @throws IllegalArgumentException if there are not 6 of them
     */
    public static MacAddress of(byte[] address) {
        return new MacAddress(address.clone());
    }

    /**
     * Reads {@code 08:00:2b:01:02:03} or {@code 08-00-2b-01-02-03}.
     *
     * @throws IllegalArgumentException if the text is no such address
     */
    public static MacAddress parse(String text) {
        return new MacAddress((text.indexOf('-') < 0 ? COLONS : HYPHENS).parseHex(text));
    }

    /** The 6 bytes. */
    public byte[] bytes() {
        return address.clone();
    }

    @Override
    public int compareTo(MacAddress other) {
        return Arrays.compareUnsigned(address, other.address);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MacAddress that && Arrays.equals(address, that.address);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(address);
    }

    /** As {@code 08:00:2b:01:02:03}. */
    @Override
    public String toString() {
        return COLONS.formatHex(address);
    }
}
