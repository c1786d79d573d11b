package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.instance.ModelBuilder;
import org.reactiveorm.instance.ModelType;
import org.reactiveorm.instance.One;
import org.reactiveorm.instance.Row;
import org.reactiveorm.query.ComparableAttribute;
import org.reactiveorm.query.NumberAttribute;
import org.reactiveorm.query.Scope;
import org.reactiveorm.query.StringAttribute;
import org.reactiveorm.query.ToOne;
import org.reactiveorm.sql.Lock;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.FreshDatabase;
import org.reactiveorm.type.DataType;

/** The ways to define a default scope, and what it cannot say. */
public abstract class DefaultScopeDefinitionContract extends Contract {

    /** For bindings. */
    protected DefaultScopeDefinitionContract() {}

    @Test
    void isTakenFromTheBuilder() {
        BinModel bins = new BinModel();
        ModelType<Bin, Long> model =
                bins.build(query -> query.where(bins.colour.ne("grey")).orderBy(bins.colour.asc()));
        FreshDatabase fresh = database().openFresh(builder -> builder.models(model));
        run(fresh.orm().sync());
        Repository<Bin, Long> all = fresh.orm().repository(model);
        for (String colour : new String[] {"red", "grey", "blue"}) {
            run(all.create(bin -> bin.colour = colour));
        }

        assertThat(await(all.findAll().map(bin -> bin.colour))).containsExactly("blue", "red");
        assertThat(await(all.unscoped().count())).isEqualTo(3);
    }

    @Test
    void isTakenFromADefinitionAtRunTime() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        StringAttribute<Row> state = new StringAttribute<>("state", DataType.string(10));
        Repository<Row, Object> widgets = fresh.define("Widget", d -> d.string("state", 10)
                .defaultScope(query -> query.where(state.eq("new")).attributesExcept(state)));
        run(fresh.sync());
        run(widgets.create(widget -> widget.set("state", "new")));
        run(widgets.create(widget -> widget.set("state", "old")));

        assertThat(await(widgets.count())).isEqualTo(1);
        assertThat(await(widgets.findOne()).toMap()).doesNotContainKey("state");
        assertThat(await(widgets.unscoped().all().map(widget -> widget.get("state", String.class))))
                .containsExactly("new", "old");
    }

    @Test
    void endsWhereTwoScopesAskForEachOther() {
        BinModel bins = new BinModel();
        ModelType<Bin, Long> model = bins.build(query ->
                query.where(bins.around.none(bins.around.any())).include(bins.around, bin -> bin.include(bins.around)));
        FreshDatabase fresh = database().openFresh(builder -> builder.models(model));
        run(fresh.orm().sync());
        Repository<Bin, Long> all = fresh.orm().repository(model);
        Bin outer = await(all.create(bin -> bin.colour = "a"));
        Bin middle = await(all.create(bin -> {
            bin.colour = "b";
            bin.around.set(outer);
        }));
        run(all.create(bin -> {
            bin.colour = "c";
            bin.around.set(middle);
        }));

        assertThat(await(all.findAll().map(bin -> bin.colour))).containsExactly("a", "b");
    }

    @Test
    void cannotSayWhatNotEveryQueryCouldKeepTo() {
        BinModel bins = new BinModel();
        refuse(query -> null, "gives no query");
        refuse(query -> query.limit(3), "has a limit or an offset");
        refuse(query -> query.offset(3), "has a limit or an offset");
        refuse(query -> query.distinct(), "groups rows or makes them distinct");
        refuse(query -> query.groupBy(bins.colour), "groups rows or makes them distinct");
        refuse(query -> query.include(bins.around, bin -> bin.required()), "has a required() include");
        refuse(query -> query.withDeleted(), "takes a condition away by withDeleted() or unscoped()");
        refuse(query -> query.unscoped(), "takes a condition away by withDeleted() or unscoped()");
        refuse(query -> query.lock(Lock.UPDATE), "says how rows are read");
        refuse(query -> query.streaming(), "says how rows are read");
        refuse(query -> query.required(), "says how rows are read");
        refuse(query -> query.attributesExcept(bins.colour), "names some attributes, and the plain class");
    }

    @Test
    void namesWhatIsNotThere() {
        BinModel bins = new BinModel();
        StringAttribute<Bin> wrong = new StringAttribute<>("color", DataType.string(10));
        String there = "did you mean \"colour\"?";

        refuse(
                query -> query.where(wrong.eq("red")),
                "cannot be asked: Attribute \"color\" is not mapped on Bin",
                there);
        refuse(query -> query.orderBy(wrong.asc()), "cannot be asked: Attribute \"color\" is not mapped on Bin", there);
        refuse(
                query -> query.attributesExcept(wrong),
                "cannot be asked: Attribute \"color\" is not mapped on Bin",
                there);
        refuse(query -> query.include(new ToOne<Bin, Bin>("inside")), "Association \"inside\" is not mapped on Bin");
        refuse(
                query -> query.include(bins.around, bin -> bin.where(wrong.eq("red"))),
                "cannot be asked: Attribute \"color\" is not mapped on Bin",
                there);
        refuse(query -> query.where(bins.around.path(bins.colour).eq("red")), "looks along a path", "ask by any(…)");
    }

    private void refuse(Scope<Bin> scope, String... words) {
        ModelType<Bin, Long> model = new BinModel().build(scope);
        assertThatThrownBy(() -> database().openFresh(builder -> builder.models(model)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("The default scope of Bin")
                .hasMessageContainingAll(words);
    }

    /** A bin in a bin. */
    static final class Bin {
        private @Nullable Long id;
        private @Nullable String colour;
        private final One<Bin> around = One.unbound();
    }

    private static final class BinModel {
        private final ModelBuilder<Bin, Long> builder = ModelType.builder(Bin.class, Long.class, Bin::new);
        private final AtomicReference<ModelType<Bin, Long>> model = new AtomicReference<>();
        private final NumberAttribute<Bin, Long> id =
                builder.number("id", DataType.BIGINT, b -> b.id, (b, v) -> b.id = v, o -> o.generatedId());
        private final StringAttribute<Bin> colour =
                builder.string("colour", DataType.string(10), b -> b.colour, (b, v) -> b.colour = v, o -> o);
        private final ToOne<Bin, Bin> around =
                builder.belongsTo("around", () -> Objects.requireNonNull(model.get()), b -> b.around, o -> o);
        private final ComparableAttribute<Bin, Long> aroundId =
                builder.heldKey("aroundId", DataType.BIGINT, b -> b.around, o -> o);

        ModelType<Bin, Long> build(Scope<Bin> scope) {
            assertThat(id.name()).isNotEqualTo(aroundId.name());
            ModelType<Bin, Long> built = builder.defaultScope(scope).build();
            model.set(built);
            return built;
        }
    }
}
