package blog;
import org.reactiveorm.annotation.*; import org.reactiveorm.instance.*; 
@Model
public class Post extends ActiveRecord<Post> {
  @Id Long id; Long authorId;  private boolean isDraft; private String title;
  @BelongsTo(optional=false) private final One<User> author = one();
  public boolean isDraft() {return isDraft;} void setDraft(boolean d) {isDraft = d;} String getTitle(){return title;} void setTitle(String t) {title=t;}
  public One<User> getAuthor() {return author;}
}
