package org.reactiveorm.type;

/** How much a large text or a large value of bytes may hold on MySQL and MariaDB, which have a type for each. */
public enum LargeSize {
    /** 255 bytes. */
    TINY(255),
    /** 65,535 bytes. */
    PLAIN(65_535),
    /** 16,777,215 bytes. */
    MEDIUM(16_777_215),
    /** As much as the database can. */
    LONG(0);

    private final int bytes;

    LargeSize(int bytes) {
        this.bytes = bytes;
    }

    /** The limit in bytes; 0 for none. */
    public int bytes() {
        return bytes;
    }
}
