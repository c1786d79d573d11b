package blog;

import javax.annotation.processing.Generated;
import org.reactiveorm.instance.ModelBuilder;
import org.reactiveorm.instance.ModelType;
import org.reactiveorm.query.BooleanAttribute;
import org.reactiveorm.query.NumberAttribute;
import org.reactiveorm.query.StringAttribute;
import org.reactiveorm.query.ToOne;
import org.reactiveorm.type.DataType;

/**
 * The metamodel of {@link Post}; generated.
 */
@Generated("org.reactiveorm.processor.ModelProcessor")
public final class Post_ {
    private static final ModelBuilder<Post, Long> model = ModelType.builder(Post.class, Long.class, Post::new);
    public static final NumberAttribute<Post, Long> id = model.number("id", DataType.BIGINT, p -> p.id, (p, v) -> p.id = v, o -> o.id());
    public static final NumberAttribute<Post, Long> authorId = model.number("authorId", DataType.BIGINT, p -> p.authorId, (p, v) -> p.authorId = v, o -> o.notNull());
    public static final BooleanAttribute<Post> isDraft = model.bool("isDraft", p -> p.isDraft(), (p, v) -> p.setDraft(v), o -> o.primitiveField());
    public static final StringAttribute<Post> title = model.string("title", DataType.string(255), p -> p.getTitle(), (p, v) -> p.setTitle(v), o -> o);
    public static final ToOne<Post, User> author = model.belongsTo("author", () -> User_.MODEL, p -> p.getAuthor(), o -> o);
    public static final ModelType<Post, Long> MODEL = model.build();

    private Post_() {
    }
}
