package org.reactiveorm.dialect.ansi;

/** How a text marks the place of a bind. */
public enum BindMarkers {
    /** {@code $1}, {@code $2}, …. */
    NUMBERED {
        @Override
        void append(StringBuilder sql, int position) {
            sql.append('$').append(position);
        }
    },
    /** {@code ?}; the blank that follows keeps a driver from reading the next word as the bind's name. */
    POSITIONAL {
        @Override
        void append(StringBuilder sql, int position) {
            sql.append("? ");
        }
    };

    /** Appends a marker; {@code position} counts from 1. */
    abstract void append(StringBuilder sql, int position);
}
