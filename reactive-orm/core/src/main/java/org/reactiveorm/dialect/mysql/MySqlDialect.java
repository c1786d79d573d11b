package org.reactiveorm.dialect.mysql;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.dialect.ansi.DuplicateKeyClause;

/**
 * MySQL, version 8.0 or newer, and what MariaDB, version 10.6 or newer, says the same way: {@code r2dbc-mysql} speaks to both,
 * and which of them it is shows only when the first connection is there.
 *
 * <p>Where a session must be told otherwise, the words stand in comments that only one of the servers reads: MariaDB those with
 * {@code M!}, MySQL those with {@code !80000}.
 */
public final class MySqlDialect extends MySqlFamilyDialect {

    private static final int MAX_SCALE = 30;
    private static final int OLDEST_MAJOR = 8;

    /** The dialect. */
    public static final Dialect INSTANCE = new MySqlDialect();

    private MySqlDialect() {
        super(new Family(
                identifiers("MySQL"),
                MAX_SCALE,
                Set.of(
                        Feature.READ_ONLY_TRANSACTION,
                        Feature.SERIALIZABLE_ISOLATION,
                        Feature.INDEX_METHOD,
                        Feature.INDEX_PREFIX,
                        Feature.TABLE_ENGINE,
                        Feature.UNSIGNED_NUMBER,
                        Feature.JSON_PATH,
                        Feature.ROW_LOCK,
                        Feature.SHARED_ROW_LOCK,
                        Feature.INDEX_HINT,
                        Feature.ATOMIC_UPSERT,
                        Feature.BOUNDED_WRITE,
                        Feature.RECURSIVE_QUERY),
                clauses().withConflict(new DuplicateKeyClause(DuplicateKeyClause.Returning.MISSING)),
                MySqlDdl::new));
    }

    /** The product is a comment of whoever built the server, so only the version tells. */
    @Override
    public boolean speaksTo(String product, String version) {
        if (version.contains("MariaDB")) {
            return true;
        }
        int point = version.indexOf('.');
        try {
            return point > 0 && Integer.parseInt(version.substring(0, point)) >= OLDEST_MAJOR;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** MySQL limits only queries; other statements are ended by the gateway. */
    @Override
    public String setStatementTimeout(Duration timeout) {
        long millis = settingMillis(timeout);
        return "set /*M!100100 max_statement_time = " + BigDecimal.valueOf(millis, 3)
                + " *//*!80000 max_execution_time = " + millis + " */";
    }

    @Override
    public List<String> sessionSetup() {
        return List.of(setUp(" /*M!100300 , ',SIMULTANEOUS_ASSIGNMENT' */"));
    }
}
