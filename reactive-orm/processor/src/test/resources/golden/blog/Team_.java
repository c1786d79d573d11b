package blog;

import javax.annotation.processing.Generated;
import org.reactiveorm.instance.ModelBuilder;
import org.reactiveorm.instance.ModelType;
import org.reactiveorm.query.StringAttribute;
import org.reactiveorm.type.DataType;

/**
 * The metamodel of {@link Team}; generated.
 */
@Generated("org.reactiveorm.processor.ModelProcessor")
final class Team_ {
    private static final ModelBuilder<Team, String> model = ModelType.builder(Team.class, String.class, Team::new);
    public static final StringAttribute<Team> id = model.string("id", DataType.string(26), t -> t.id, (t, v) -> t.id = v, o -> o.id());
    public static final ModelType<Team, String> MODEL = model.build();

    private Team_() {
    }
}
