package org.reactiveorm.execution;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.error.ConstraintViolationException.Kind;
import org.reactiveorm.error.ConstraintViolationException.Violation;

/** What an error tells of a broken constraint: names only, for the rest of a message may hold values. */
final class Violations {

    private static final Pattern MY_SQL_COLUMN = Pattern.compile("^(?:Column|Field) '([^']+)'");
    private static final Pattern MY_SQL_FOREIGN_KEY =
            Pattern.compile("\\(`[^`]+`\\.`([^`]+)`, CONSTRAINT `([^`]+)` FOREIGN KEY \\(([^)]+)\\) REFERENCES ");
    private static final Pattern MY_SQL_CHECK =
            Pattern.compile("CONSTRAINT [`']([^`']+)[`'] failed for `[^`]+`\\.`([^`]+)`");
    private static final Pattern MY_SQL_CHECK_NAME = Pattern.compile("^Check constraint '([^']+)' is violated");
    private static final Pattern H2_UNIQUE =
            Pattern.compile("violation: \"(?:[^\".]+\\.)?([^ ]+) ON (?:[^ .(]+\\.)?([^ (]+)\\(([^)]*)\\)");
    private static final Pattern H2_FOREIGN_KEY =
            Pattern.compile("violation: \"([^:]+): (?:[^ .(]+\\.)?([^ (]+) FOREIGN KEY\\(([^)]*)\\) REFERENCES ");
    private static final Pattern H2_COLUMN = Pattern.compile("column \"([^\"]+)\"");
    private static final Pattern H2_CHECK = Pattern.compile("violation: \"([^:\"]+)");
    private static final String MY_SQL_KEY = "for key '";

    private Violations() {}

    static Violation read(Kind kind, Throwable error, Driver driver) {
        String message = error.getMessage();
        Violation read =
                switch (driver) {
                    case POSTGRESQL -> PostgresDriver.violation(kind, error);
                    case MY_SQL_FAMILY -> message == null ? null : mySql(kind, message);
                    case H2 -> message == null ? null : h2(kind, message);
                    case OTHER -> null;
                };
        return read == null ? new Violation(kind, null, List.of(), null) : read;
    }

    private static @Nullable Violation mySql(Kind kind, String message) {
        return switch (kind) {
            case UNIQUE -> mySqlKey(message);
            case FOREIGN_KEY -> named(kind, MY_SQL_FOREIGN_KEY.matcher(message), 2, 1, 3);
            case NOT_NULL -> named(kind, MY_SQL_COLUMN.matcher(message), 0, 0, 1);
            case CHECK -> mySqlCheck(message);
        };
    }

    /** MySQL gives the name and nothing else. */
    private static @Nullable Violation mySqlCheck(String message) {
        Violation full = named(Kind.CHECK, MY_SQL_CHECK.matcher(message), 1, 2, 0);
        return full != null ? full : named(Kind.CHECK, MY_SQL_CHECK_NAME.matcher(message), 1, 0, 0);
    }

    /** MySQL puts the table before the name of the key, MariaDB does not. */
    private static @Nullable Violation mySqlKey(String message) {
        int start = message.lastIndexOf(MY_SQL_KEY);
        int end = message.lastIndexOf('\'');
        int from = start + MY_SQL_KEY.length();
        if (start < 0 || end <= from) {
            return null;
        }
        String key = message.substring(from, end);
        int dot = key.indexOf('.');
        return dot < 0
                ? new Violation(Kind.UNIQUE, null, List.of(), key)
                : new Violation(Kind.UNIQUE, key.substring(0, dot), List.of(), key.substring(dot + 1));
    }

    private static @Nullable Violation h2(Kind kind, String message) {
        return switch (kind) {
            case UNIQUE -> named(kind, H2_UNIQUE.matcher(message), 1, 2, 3);
            case FOREIGN_KEY -> named(kind, H2_FOREIGN_KEY.matcher(message), 1, 2, 3);
            case NOT_NULL -> named(kind, H2_COLUMN.matcher(message), 0, 0, 1);
            case CHECK -> named(kind, H2_CHECK.matcher(message), 1, 0, 0);
        };
    }

    private static @Nullable Violation named(Kind kind, Matcher matcher, int constraint, int table, int columns) {
        if (!matcher.find()) {
            return null;
        }
        return new Violation(
                kind,
                table == 0 ? null : bare(matcher.group(table)),
                columns == 0 ? List.of() : columns(matcher.group(columns)),
                constraint == 0 ? null : bare(matcher.group(constraint)));
    }

    private static List<String> columns(String list) {
        return Pattern.compile(",")
                .splitAsStream(list)
                .map(column -> bare(column.strip().replaceFirst(" NULLS (FIRST|LAST)$", "")))
                .toList();
    }

    private static String bare(String name) {
        return name.replace("\"", "").replace("`", "");
    }
}
