package org.reactiveorm.internal.plan.cursor;

/** The key that seals cursors. Immutable. */
public final class CursorKey {

    /** Known to everybody: shows mistakes, but no ill will. */
    public static final CursorKey PUBLIC = new CursorKey(new byte[] {'o', 'r', 'm'});

    private final byte[] bytes;

    private CursorKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A key of at least 16 bytes. */
    public static CursorKey of(byte[] bytes) {
        if (bytes.length < 16) {
            throw new IllegalArgumentException("The key of cursors needs at least 16 bytes, not " + bytes.length);
        }
        return new CursorKey(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
