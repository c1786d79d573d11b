package org.reactiveorm.dialect.mariadb;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.reactiveorm.dialect.Dialect;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.dialect.ansi.DuplicateKeyClause;
import org.reactiveorm.dialect.mysql.MySqlFamilyDialect;

/** MariaDB, version 10.6 or newer, through its own driver. */
public final class MariaDbDialect extends MySqlFamilyDialect {

    private static final int MAX_SCALE = 38;

    /** The dialect. */
    public static final Dialect INSTANCE = new MariaDbDialect();

    private MariaDbDialect() {
        super(new Family(
                identifiers("MariaDB"),
                MAX_SCALE,
                Set.of(
                        Feature.INSERT_RETURNING,
                        Feature.INSERT_DEFAULTS_READ,
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
                        Feature.CONFLICT_RETURNING,
                        Feature.BOUNDED_WRITE,
                        Feature.RECURSIVE_QUERY,
                        Feature.SELECT_FROM_UPDATED_TABLE),
                clauses().withConflict(new DuplicateKeyClause(DuplicateKeyClause.Returning.SUPPORTED)),
                MariaDbDdl::new));
    }

    @Override
    public String setStatementTimeout(Duration timeout) {
        return "set max_statement_time = " + BigDecimal.valueOf(settingMillis(timeout), 3);
    }

    /** Assignments see the row as it was. */
    @Override
    public List<String> sessionSetup() {
        return List.of(setUp(", ',SIMULTANEOUS_ASSIGNMENT'"));
    }
}
