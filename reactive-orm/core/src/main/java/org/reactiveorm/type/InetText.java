package org.reactiveorm.type;

import java.util.ArrayList;
import java.util.List;

/** Addresses of the internet protocol as people write them. */
final class InetText {

    static final int BYTES_OF_4 = 4;
    static final int BYTES_OF_6 = 16;
    private static final int GROUPS = 8;
    private static final int LARGEST_BYTE = 255;
    private static final int HEX = 16;

    private InetText() {}

    static byte[] read(String text) {
        return text.indexOf(':') < 0 ? readFour(text) : readSix(text);
    }

    /** A decimal number without a sign or leading zeros, which some programs would take for an octal one. */
    static int number(String text, int largest) {
        boolean digits = !text.isEmpty() && text.length() <= 3;
        for (int i = 0; i < text.length(); i++) {
            digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        int number = digits && (text.length() == 1 || text.charAt(0) != '0') ? Integer.parseInt(text) : -1;
        if (number < 0 || number > largest) {
            throw refused();
        }
        return number;
    }

    private static byte[] readFour(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != BYTES_OF_4) {
            throw refused();
        }
        byte[] address = new byte[BYTES_OF_4];
        for (int i = 0; i < address.length; i++) {
            address[i] = (byte) number(parts[i], LARGEST_BYTE);
        }
        return address;
    }

    private static byte[] readSix(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.lastIndexOf('.', gap) >= 0) {
            throw refused();
        }
        List<Integer> before = groups(gap < 0 ? text : text.substring(0, gap));
        List<Integer> behind = gap < 0 ? List.of() : groups(text.substring(gap + 2));
        int given = before.size() + behind.size();
        if (gap < 0 ? given != GROUPS : given >= GROUPS) {
            throw refused();
        }
        byte[] address = new byte[BYTES_OF_6];
        for (int i = 0; i < before.size(); i++) {
            put(address, i, before.get(i));
        }
        for (int i = 0; i < behind.size(); i++) {
            put(address, GROUPS - behind.size() + i, behind.get(i));
        }
        return address;
    }

    private static void put(byte[] address, int group, int value) {
        address[2 * group] = (byte) (value >> Byte.SIZE);
        address[2 * group + 1] = (byte) value;
    }

    /** Groups of 16 bits; the last two may be written as an address of version 4. */
    private static List<Integer> groups(String text) {
        List<Integer> groups = new ArrayList<>();
        if (text.isEmpty()) {
            return groups;
        }
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
                byte[] four = readFour(parts[i]);
                groups.add(pair(four, 0));
                groups.add(pair(four, 2));
            } else {
                groups.add(group(parts[i]));
            }
        }
        return groups;
    }

    private static int pair(byte[] address, int from) {
        return ((address[from] & LARGEST_BYTE) << Byte.SIZE) | (address[from + 1] & LARGEST_BYTE);
    }

    private static int group(String text) {
        boolean hexadecimal = !text.isEmpty() && text.length() <= 4;
        for (int i = 0; i < text.length(); i++) {
            hexadecimal &= "0123456789abcdefABCDEF".indexOf(text.charAt(i)) >= 0;
        }
        if (!hexadecimal) {
            throw refused();
        }
        return Integer.parseInt(text, HEX);
    }

    static String write(byte[] address) {
        return address.length == BYTES_OF_4 ? writeFour(address, 0) : writeSix(address);
    }

    private static String writeFour(byte[] address, int from) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < from + BYTES_OF_4; i++) {
            text.append(i == from ? "" : ".").append(address[i] & LARGEST_BYTE);
        }
        return text.toString();
    }

    /** The longest row of zero groups is left out, the first one of several; what stands for an address of version 4 ends as one. */
    private static String writeSix(byte[] address) {
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = pair(address, 2 * i);
        }
        int start = -1;
        int length = 1;
        for (int i = 0; i < GROUPS; i++) {
            int zeros = zeros(groups, i);
            if (zeros > length) {
                start = i;
                length = zeros;
            }
        }
        boolean four = start == 0 && (length == 6 || (length == 5 && groups[5] == 0xffff));
        int end = four ? 6 : GROUPS;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < end; i++) {
            if (start >= 0 && i >= start && i < start + length) {
                text.append(i == start ? ":" : "");
            } else {
                text.append(i == 0 ? "" : ":").append(Integer.toHexString(groups[i]));
            }
        }
        if (four) {
            return text.append(":")
                    .append(writeFour(address, BYTES_OF_6 - BYTES_OF_4))
                    .toString();
        }
        return start >= 0 && start + length == GROUPS ? text.append(":").toString() : text.toString();
    }

    private static int zeros(int[] groups, int from) {
        int end = from;
        while (end < groups.length && groups[end] == 0) {
            end++;
        }
        return end - from;
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException("The text is no address of the internet protocol");
    }
}
