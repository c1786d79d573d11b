package org.reactiveorm.benchmarks.jooq;

import static org.jooq.impl.DSL.name;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The table {@code users}. */
@SuppressWarnings("serial")
final class Users extends TableImpl<User> {

    static final Users USERS = new Users();

    final TableField<User, Long> id = createField(name("id"), SQLDataType.BIGINT.notNull());
    final TableField<User, String> firstName =
            createField(name("first_name"), SQLDataType.VARCHAR(50).notNull());
    final TableField<User, String> lastName =
            createField(name("last_name"), SQLDataType.VARCHAR(50).notNull());
    final TableField<User, String> email =
            createField(name("email"), SQLDataType.VARCHAR(120).notNull());
    final TableField<User, Integer> age = createField(name("age"), SQLDataType.INTEGER.notNull());
    final TableField<User, Boolean> active = createField(name("active"), SQLDataType.BOOLEAN.notNull());
    final TableField<User, BigDecimal> balance =
            createField(name("balance"), SQLDataType.NUMERIC(12, 2).notNull());
    final TableField<User, Double> rating = createField(name("rating"), SQLDataType.DOUBLE.notNull());
    final TableField<User, OffsetDateTime> createdAt =
            createField(name("created_at"), SQLDataType.TIMESTAMPWITHTIMEZONE(6).notNull());
    final TableField<User, OffsetDateTime> updatedAt =
            createField(name("updated_at"), SQLDataType.TIMESTAMPWITHTIMEZONE(6).notNull());

    private Users() {
        super(name("users"));
    }

    @Override
    public Class<User> getRecordType() {
        return User.class;
    }
}
