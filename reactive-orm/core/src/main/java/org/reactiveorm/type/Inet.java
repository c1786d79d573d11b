package org.reactiveorm.type;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An address of the internet protocol, of version 4 or 6, with the length of the part that names its network. Immutable. No name is
 * ever looked up.
 */
public final class Inet implements Comparable<Inet> {

    private final byte[] address;
    private final int prefixLength;

    private Inet(byte[] address, int prefixLength) {
        this.address = address;
        this.prefixLength = prefixLength;
    }

    /** A single host. */
    public static Inet of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return new Inet(bytes, bytes.length * Byte.SIZE);
    }

    /**
     * An address of so many bytes, and how many of its bits name the network.
     *
     * @throws IllegalArgumentException if there are neither 4 nor 16 bytes, or not so many bits
     */
    public static Inet of(byte[] address, int prefixLength) {
        if (address.length != InetText.BYTES_OF_4 && address.length != InetText.BYTES_OF_6) {
            throw new IllegalArgumentException("An address has 4 or 16 bytes, not " + address.length);
        }
        if (prefixLength < 0 || prefixLength > address.length * Byte.SIZE) {
            throw new IllegalArgumentException("A network of this version is named by 0 to "
                    + address.length * Byte.SIZE + " bits, not " + prefixLength);
        }
        return new Inet(address.clone(), prefixLength);
    }

    /**
     * Reads {@code 192.168.0.1}, {@code 10.0.0.0/8}, {@code 2001:db8::1} or {@code fe80::/10}.
     *
     * @throws IllegalArgumentException if the text is no address; a name of a host is none
     */
    public static Inet parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = InetText.read(slash < 0 ? text : text.substring(0, slash));
        return slash < 0
                ? new Inet(address, address.length * Byte.SIZE)
                : of(address, InetText.number(text.substring(slash + 1), address.length * Byte.SIZE));
    }

    /** The address without its network. Java has no address of version 6 that stands for one of version 4, and gives the latter. */
    public InetAddress address() {
        try {
            return InetAddress.getByAddress(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 and 16 bytes are always an address", e);
        }
    }

    /** The 4 or 16 bytes of the address. */
    public byte[] bytes() {
        return address.clone();
    }

    /** The version of the protocol, 4 or 6. */
    public int version() {
        return address.length == InetText.BYTES_OF_4 ? 4 : 6;
    }

    /** How many bits name the network; all of them for a single host. */
    public int prefixLength() {
        return prefixLength;
    }

    /** The network: the same address without the bits that tell its hosts apart. */
    public Inet network() {
        byte[] network = address.clone();
        for (int bit = prefixLength; bit < network.length * Byte.SIZE; bit++) {
            network[bit / Byte.SIZE] &= (byte) ~(1 << (Byte.SIZE - 1 - bit % Byte.SIZE));
        }
        return new Inet(network, prefixLength);
    }

    /** Whether no bit is set but those that name the network. */
    public boolean isNetwork() {
        return equals(network());
    }

    /** Whether the other one is of this network, or is this network. */
    public boolean contains(Inet other) {
        return address.length == other.address.length
                && prefixLength <= other.prefixLength
                && new Inet(other.address, prefixLength).network().equals(network());
    }

    /** Version 4 before version 6, then by the network, then networks before what they contain, as PostgreSQL has it. */
    @Override
    public int compareTo(Inet other) {
        if (address.length != other.address.length) {
            return Integer.compare(address.length, other.address.length);
        }
        int shared = Math.min(prefixLength, other.prefixLength);
        byte[] mine = new Inet(address, shared).network().address;
        int order = Arrays.compareUnsigned(mine, new Inet(other.address, shared).network().address);
        order = order != 0 ? order : Integer.compare(prefixLength, other.prefixLength);
        return order != 0 ? order : Arrays.compareUnsigned(address, other.address);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Inet that && prefixLength == that.prefixLength && Arrays.equals(address, that.address);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(address) + prefixLength;
    }

    /** As PostgreSQL shows it; the length of the network is left out for a single host. */
    @Override
    public String toString() {
        String text = InetText.write(address);
        return prefixLength == address.length * Byte.SIZE ? text : text + "/" + prefixLength;
    }
}
