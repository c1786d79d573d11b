package org.reactiveorm.benchmarks.jooq;

import static org.jooq.impl.DSL.name;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The table {@code entries}. */
@SuppressWarnings("serial")
final class EntriesTable extends TableImpl<Entry> {

    static final EntriesTable ENTRIES = new EntriesTable();

    final TableField<Entry, Long> id =
            createField(name("id"), SQLDataType.BIGINT.notNull().identity(true));
    final TableField<Entry, String> name =
            createField(name("name"), SQLDataType.VARCHAR(80).notNull());
    final TableField<Entry, BigDecimal> amount =
            createField(name("amount"), SQLDataType.NUMERIC(12, 2).notNull());
    final TableField<Entry, Integer> quantity = createField(name("quantity"), SQLDataType.INTEGER.notNull());
    final TableField<Entry, OffsetDateTime> createdAt =
            createField(name("created_at"), SQLDataType.TIMESTAMPWITHTIMEZONE(6).notNull());

    private EntriesTable() {
        super(name("entries"));
    }

    @Override
    public Class<Entry> getRecordType() {
        return Entry.class;
    }
}
