package org.reactiveorm.benchmarks.jooq;

import static org.jooq.impl.DSL.name;

import java.time.OffsetDateTime;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The table {@code comments}. */
@SuppressWarnings("serial")
final class Comments extends TableImpl<Comment> {

    static final Comments COMMENTS = new Comments();

    final TableField<Comment, Long> id = createField(name("id"), SQLDataType.BIGINT.notNull());
    final TableField<Comment, Long> postId = createField(name("post_id"), SQLDataType.BIGINT.notNull());
    final TableField<Comment, String> author =
            createField(name("author"), SQLDataType.VARCHAR(50).notNull());
    final TableField<Comment, String> body =
            createField(name("body"), SQLDataType.VARCHAR(200).notNull());
    final TableField<Comment, OffsetDateTime> createdAt =
            createField(name("created_at"), SQLDataType.TIMESTAMPWITHTIMEZONE(6).notNull());

    private Comments() {
        super(name("comments"));
    }

    @Override
    public Class<Comment> getRecordType() {
        return Comment.class;
    }
}
