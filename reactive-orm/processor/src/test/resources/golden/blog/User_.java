package blog;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.reactiveorm.instance.ModelBuilder;
import org.reactiveorm.instance.ModelType;
import org.reactiveorm.metamodel.ModelIndex;
import org.reactiveorm.metamodel.Setting;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.query.BooleanAttribute;
import org.reactiveorm.query.ComparableAttribute;
import org.reactiveorm.query.NumberAttribute;
import org.reactiveorm.query.StringAttribute;
import org.reactiveorm.query.ToMany;
import org.reactiveorm.query.ToOne;
import org.reactiveorm.type.DataType;

/**
 * The metamodel of {@link User}; generated.
 */
@Generated("org.reactiveorm.processor.ModelProcessor")
public final class User_ {
    private static final ModelBuilder<User, Long> model = ModelType.builder(User.class, Long.class, User::new);
    public static final NumberAttribute<User, Long> id = model.number("id", DataType.BIGINT, u -> u.id, (u, v) -> u.id = v, o -> o.generatedId());
    public static final StringAttribute<User> firstName = model.string("firstName", DataType.string(50), u -> u.firstName, (u, v) -> u.firstName = v, o -> o.notNull());
    public static final StringAttribute<User> lastName = model.string("lastName", DataType.string(255), u -> u.lastName, (u, v) -> u.lastName = v, o -> o);
    public static final StringAttribute<User> email = model.string("email", DataType.string(255), u -> u.email, (u, v) -> u.email = v, o -> o.unique());
    public static final StringAttribute<User> bio = model.string("bio", DataType.TEXT, u -> u.bio, (u, v) -> u.bio = v, o -> o);
    public static final NumberAttribute<User, Integer> age = model.number("age", DataType.INTEGER, u -> u.age, (u, v) -> u.age = v, o -> o);
    public static final BooleanAttribute<User> active = model.bool("active", u -> u.active, (u, v) -> u.active = v, o -> o.primitiveField());
    public static final NumberAttribute<User, BigDecimal> money = model.number("money", DataType.decimal(10, 2), u -> u.money, (u, v) -> u.money = v, o -> o.column("cash"));
    public static final Attribute<User, User.Status> status = model.attribute("status", DataType.enumOf(User.Status.class), u -> u.status, (u, v) -> u.status = v, o -> o);
    public static final Attribute<User, UUID> token = model.attribute("token", DataType.UUID_TYPE, u -> u.token, (u, v) -> u.token = v, o -> o);
    public static final ComparableAttribute<User, LocalDate> born = model.comparable("born", DataType.DATE, u -> u.born, (u, v) -> u.born = v, o -> o);
    public static final NumberAttribute<User, Integer> version = model.number("version", DataType.INTEGER, u -> u.version, (u, v) -> u.version = v, o -> o.version().primitiveField());
    public static final ComparableAttribute<User, Instant> createdAt = model.comparable("createdAt", DataType.INSTANT, u -> u.createdAt, (u, v) -> u.createdAt = v, o -> o);
    public static final ComparableAttribute<User, Instant> updatedAt = model.comparable("updatedAt", DataType.INSTANT, u -> u.updatedAt, (u, v) -> u.updatedAt = v, o -> o);
    public static final ComparableAttribute<User, Instant> deletedAt = model.comparable("deletedAt", DataType.INSTANT, u -> u.deletedAt, (u, v) -> u.deletedAt = v, o -> o);
    public static final ToMany<User, Post> posts = model.hasMany("posts", () -> Post_.MODEL, u -> u.posts, o -> o.foreignKey("authorId"));
    static final ToOne<User, Team> team = model.belongsTo("team", () -> Team_.MODEL, u -> u.team, o -> o);
    public static final ComparableAttribute<User, String> teamId = model.heldKey("teamId", DataType.string(26), u -> u.team, o -> o);
    public static final ToOne<User, User> manager = model.belongsTo("manager", () -> User_.MODEL, u -> u.manager, o -> o);
    public static final ComparableAttribute<User, Long> managerId = model.heldKey("managerId", DataType.BIGINT, u -> u.manager, o -> o.notNull());
    public static final ModelType<User, Long> MODEL = model.options(o -> o.table("people").paranoid(Setting.ON)).index("lastName", "firstName").uniqueIndex("email", "age").index(ModelIndex.on("teamId").named("by_team")).build();

    private User_() {
    }
}
