package org.reactiveorm.benchmarks.jooq;

import static org.jooq.impl.DSL.name;

import java.time.OffsetDateTime;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The table {@code posts}. */
@SuppressWarnings("serial")
final class Posts extends TableImpl<Post> {

    static final Posts POSTS = new Posts();

    final TableField<Post, Long> id = createField(name("id"), SQLDataType.BIGINT.notNull());
    final TableField<Post, Long> userId = createField(name("user_id"), SQLDataType.BIGINT.notNull());
    final TableField<Post, String> title =
            createField(name("title"), SQLDataType.VARCHAR(120).notNull());
    final TableField<Post, String> body = createField(name("body"), SQLDataType.CLOB.notNull());
    final TableField<Post, Integer> score = createField(name("score"), SQLDataType.INTEGER.notNull());
    final TableField<Post, Boolean> published = createField(name("published"), SQLDataType.BOOLEAN.notNull());
    final TableField<Post, OffsetDateTime> createdAt =
            createField(name("created_at"), SQLDataType.TIMESTAMPWITHTIMEZONE(6).notNull());

    private Posts() {
        super(name("posts"));
    }

    @Override
    public Class<Post> getRecordType() {
        return Post.class;
    }
}
