package blog;
import java.math.BigDecimal; import java.time.*; import java.util.UUID;
import org.reactiveorm.annotation.*; import org.reactiveorm.instance.*; import org.reactiveorm.query.*;
@Model(paranoid = true, table="people")
@Index({"lastName", "firstName"}) @Index(value={"email","age"}, unique=true) @Index(value="teamId", name="by_team")
public class User extends ActiveRecord<User> {
  public enum Status {ACTIVE, GONE}
  @Id @Generated Long id;
  @Required @Column(length=50) String firstName; String lastName;
  @Unique String email; @Text String bio;
  Integer age; boolean active; @Column(name="cash", precision=10, scale=2) BigDecimal money;
  Status status = Status.ACTIVE; UUID token; LocalDate born;
  @Version int version;
  Instant createdAt; Instant updatedAt; Instant deletedAt;
  @HasMany(foreignKey = "authorId") final Many<Post> posts = many();
  @BelongsTo final One<Team> team = one();
  @BelongsTo(optional=false) final One<User> manager = one();
  static final Scope<User> ADULTS = q -> q.where(User_.age.gte(18));
}
