package blog;
import org.reactiveorm.annotation.*; import org.reactiveorm.instance.*; 
@Model
class Team { @Id @Column(length=26) String id; }
