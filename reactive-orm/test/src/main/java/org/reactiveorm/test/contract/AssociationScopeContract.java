package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reactiveorm.query.function.Functions.countRows;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Repository;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.instance.Many;
import org.reactiveorm.instance.ModelBuilder;
import org.reactiveorm.instance.ModelType;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.NumberAttribute;
import org.reactiveorm.query.StringAttribute;
import org.reactiveorm.query.ToMany;
import org.reactiveorm.test.FreshDatabase;
import org.reactiveorm.test.model.Membership_;
import org.reactiveorm.test.model.Project;
import org.reactiveorm.test.model.Project_;
import org.reactiveorm.test.model.Remark;
import org.reactiveorm.test.model.Remark_;
import org.reactiveorm.test.model.Task;
import org.reactiveorm.test.model.Task_;
import org.reactiveorm.test.model.Worker;
import org.reactiveorm.test.model.Worker_;
import org.reactiveorm.type.DataType;
import reactor.core.publisher.Flux;

/** Associations of a part of the rows, by a condition on the rows, on the junction, or both. */
public abstract class AssociationScopeContract extends WorkContract {

    /** For bindings. */
    protected AssociationScopeContract() {}

    @Test
    void includesOnlyTheRowsThatBelong() {
        seedWork();

        List<Project> read = await(projects()
                .include(Project_.tasks)
                .include(Project_.openTasks)
                .include(Project_.urgentTask)
                .include(Project_.leadTasks)
                .all());

        assertThat(read)
                .extracting(project -> titles(project.tasks.loaded()))
                .containsExactly(List.of("a1", "a2", "a3"), List.of("b1"), List.of());
        assertThat(read)
                .extracting(project -> titles(project.openTasks.loaded()))
                .containsExactly(List.of("a1", "a3"), List.of(), List.of());
        assertThat(read)
                .extracting(project -> Optional.ofNullable(project.urgentTask.loaded())
                        .map(task -> task.title)
                        .orElse("none"))
                .containsExactly("a2", "none", "none");
        assertThat(read)
                .extracting(project -> titles(project.leadTasks.loaded()))
                .containsExactly(List.of("a1"), List.of("b1"), List.of());
        assertThat(statements().count()).isEqualTo(5);
    }

    @Test
    void joinsTheScopeWithThePartOfAnInclude() {
        seedWork();

        Project first = await(projects()
                .include(Project_.openTasks, task -> task.orderBy(Task_.title.desc())
                        .limit(1))
                .include(
                        Project_.tasks, task -> task.where(Task_.done.isFalse()).withDeleted())
                .first());
        Project other = await(projects()
                .include(Project_.openTasks, task -> task.where(Task_.done.isTrue()))
                .first());

        assertThat(titles(first.openTasks.loaded())).containsExactly("a3");
        assertThat(titles(first.tasks.loaded())).containsExactly("a1", "a3", "a4");
        assertThat(other.openTasks.loaded()).isEmpty();
    }

    @Test
    void includesByAPartOfTheJunctionAndOfTheRows() {
        seedWork();

        List<Project> read = await(
                projects().include(Project_.workers).include(Project_.leads).all());
        Project narrowed = await(projects()
                .include(Project_.leads, lead -> lead, membership -> membership.where(Membership_.role.eq("work")))
                .first());

        assertThat(read)
                .extracting(project -> names(project.workers.loaded()))
                .containsExactly(List.of("Ann", "Bob", "Cid"), List.of("Cid"), List.of());
        assertThat(read)
                .extracting(project -> names(project.leads.loaded()))
                .containsExactly(List.of("Ann"), List.of(), List.of());
        assertThat(narrowed.leads.loaded()).isEmpty();
    }

    @Test
    void readsLazilyOnlyWhatBelongs() {
        seedWork();
        List<Project> siblings = await(projects().findAll());
        statements().clear();

        List<String> open = await(Flux.fromIterable(siblings)
                .concatMap(project -> project.openTasks.get().map(task -> task.title)));
        List<String> leads = await(Flux.fromIterable(siblings)
                .concatMap(project -> project.leads.get().map(worker -> worker.name)));

        assertThat(open).containsExactly("a1", "a3");
        assertThat(leads).containsExactly("Ann");
        assertThat(statements().count()).isEqualTo(2);
        List<String> found = await(siblings.get(0)
                .openTasks
                .find(task -> task.where(Task_.priority.gt(5)))
                .map(task -> task.title));
        assertThat(found).containsExactly("a3");
    }

    @Test
    void tellsWhetherARowBelongs() {
        seedWork();
        Project alpha = await(projects().findOne());
        Task done = await(tasks().where(Task_.title.eq("a2")).one());
        Task open = await(tasks().where(Task_.title.eq("a1")).one());
        Worker cid = await(workers().where(Worker_.name.eq("Cid")).one());

        assertThat(await(alpha.tasks.has(done, open))).isTrue();
        assertThat(await(alpha.openTasks.has(done, open))).isFalse();
        assertThat(await(alpha.openTasks.has(open))).isTrue();
        assertThat(await(alpha.workers.has(cid))).isTrue();
        assertThat(await(alpha.leads.has(cid))).isFalse();
    }

    @Test
    void asksForRowsThatBelong() {
        seedWork();

        assertThat(named(Project_.tasks.any())).containsExactly("Alpha", "Beta");
        assertThat(named(Project_.openTasks.any())).containsExactly("Alpha");
        assertThat(named(Project_.openTasks.any(Task_.title.eq("a2")))).isEmpty();
        assertThat(named(Project_.openTasks.none())).containsExactly("Beta", "Gamma");
        assertThat(named(Project_.leads.any(Worker_.name.eq("Cid")))).isEmpty();
        assertThat(named(Project_.leads.any(Worker_.name.eq("Ann")))).containsExactly("Alpha");
        assertThat(named(Project_.leadTasks.any())).containsExactly("Alpha", "Beta");
        assertThat(named(Project_.urgentTask.any())).containsExactly("Alpha");
    }

    private List<String> named(Condition<Project> condition) {
        return await(projects().where(condition).all().map(project -> project.name));
    }

    @Test
    void countsOnlyWhatBelongs() {
        seedWork();

        assertThat(await(projects()
                        .select(Project_.name, Project_.openTasks.count())
                        .into(Map::entry)
                        .all()))
                .containsExactly(Map.entry("Alpha", 2L), Map.entry("Beta", 0L), Map.entry("Gamma", 0L));
        assertThat(await(projects()
                        .select(Project_.name, Project_.leads.count())
                        .into(Map::entry)
                        .all()))
                .containsExactly(Map.entry("Alpha", 1L), Map.entry("Beta", 0L), Map.entry("Gamma", 0L));
        assertThat(await(projects()
                        .where(Project_.leadTasks
                                .where(Task_.done.isFalse())
                                .count()
                                .eq(1L))
                        .count()))
                .isEqualTo(1);
    }

    @Test
    void looksAlongAPathOnlyToARowThatBelongs() {
        seedWork();

        List<String> present =
                await(tasks().where(Task_.presentWorker.path(Worker_.name).isNotNull())
                        .orderBy(Task_.title.asc())
                        .all()
                        .map(task -> task.title));
        Task left = await(tasks().include(Task_.presentWorker)
                .include(Task_.worker)
                .where(Task_.title.eq("b1"))
                .one());

        assertThat(present).containsExactly("a1", "a2", "free");
        assertThat(left.worker.required().name).isEqualTo("Cid");
        assertThat(left.presentWorker.loaded()).isNull();
        run(left.update(task -> task.title = "b2"));
        assertThat(await(tasks().where(Task_.title.eq("b2")).one()).workerId).isEqualTo(left.workerId);
        assertThat(await(tasks().groupBy(Task_.presentWorker.path(Worker_.name))
                        .orderBy(Task_.presentWorker.path(Worker_.name).asc().nullsLast())
                        .select(Task_.presentWorker.path(Worker_.name).coalesce("nobody"), countRows())
                        .into(Map::entry)
                        .all()))
                .containsExactly(Map.entry("Ann", 1L), Map.entry("Bob", 2L), Map.entry("nobody", 2L));
    }

    @Test
    void changesRowsByWhatBelongs() {
        seedWork();

        assertThat(await(projects().where(Project_.openTasks.any()).update(Project_.name.set("open"))))
                .isEqualTo(1);
        assertThat(await(projects().where(Project_.name.eq("open")).count())).isEqualTo(1);
    }

    @Test
    void refersToRowsOfSeveralModels() {
        Project alpha = project("Alpha");
        Worker ann = worker("Ann", true);
        assertThat(alpha.id).isNotNull();
        for (String type : List.of("project", "worker", "worker")) {
            run(repository(Remark_.MODEL).create(remark -> {
                remark.text = "on a " + type;
                remark.subjectType = type;
                remark.subjectId = type.equals("project") ? alpha.id : ann.id;
            }));
        }
        run(repository(Remark_.MODEL).create(remark -> {
            remark.text = "of a project that is gone";
            remark.subjectType = "project";
            remark.subjectId = 987_654_321L;
        }));

        Project project = await(projects().include(Project_.remarks).one());
        Worker worker = await(workers().include(Worker_.remarks).one());
        List<Remark> ofWorkers = await(repository(Remark_.MODEL)
                .where(Remark_.subjectType.eq("worker"))
                .include(Remark_.worker)
                .all());

        assertThat(project.remarks.loaded()).extracting(remark -> remark.text).containsExactly("on a project");
        assertThat(worker.remarks.loaded()).hasSize(2);
        assertThat(ofWorkers)
                .hasSize(2)
                .allMatch(remark -> remark.worker.required().name.equals("Ann"));
    }

    @Test
    void takesScopesFromTheBuilder() {
        BinModel bins = new BinModel();
        ModelType<Bin, Long> model = bins.build(() -> bins.colour.eq("red"));
        FreshDatabase fresh = database().openFresh(builder -> builder.models(model));
        run(fresh.orm().sync());
        Repository<Bin, Long> all = fresh.orm().repository(model);
        run(all.create(bin -> bin.colour = "green"));
        run(all.create(bin -> {
            bin.colour = "red";
            bin.parentId = 1L;
        }));
        run(all.create(bin -> {
            bin.colour = "blue";
            bin.parentId = 1L;
        }));

        Bin read = await(all.include(bins.bins).where(bins.id.eq(1L)).one());

        assertThat(read.bins.loaded()).extracting(bin -> bin.colour).containsExactly("red");
    }

    @Test
    void namesAScopeThatCannotBeAsked() {
        BinModel none = new BinModel();
        ModelType<Bin, Long> nothing = none.build(() -> null);
        assertThatThrownBy(() -> database().openFresh(builder -> builder.models(nothing)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Association Bin.bins has a scope that gives no condition");

        BinModel circle = new BinModel();
        ModelType<Bin, Long> endless = circle.build(circle.bins::any);
        assertThatThrownBy(() -> database().openFresh(builder -> builder.models(endless)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Association Bin.bins has a scope that cannot be asked")
                .hasMessageContaining("does the scope of an association ask for that association again?");
    }

    /** A bin with bins in it. */
    static final class Bin {
        private @Nullable Long id;
        private @Nullable String colour;
        private @Nullable Long parentId;
        private final Many<Bin> bins = Many.unbound();
    }

    private static final class BinModel {
        private final ModelBuilder<Bin, Long> builder = ModelType.builder(Bin.class, Long.class, Bin::new);
        private final AtomicReference<ModelType<Bin, Long>> model = new AtomicReference<>();
        private final NumberAttribute<Bin, Long> id =
                builder.number("id", DataType.BIGINT, b -> b.id, (b, v) -> b.id = v, o -> o.generatedId());
        private final StringAttribute<Bin> colour =
                builder.string("colour", DataType.string(10), b -> b.colour, (b, v) -> b.colour = v, o -> o);
        private final NumberAttribute<Bin, Long> parentId =
                builder.number("parentId", DataType.BIGINT, b -> b.parentId, (b, v) -> b.parentId = v, o -> o);
        private final ToMany<Bin, Bin> bins = builder.hasMany(
                "bins", () -> Objects.requireNonNull(model.get()), b -> b.bins, o -> o.foreignKey(parentId.name()));

        ModelType<Bin, Long> build(Supplier<? extends @Nullable Condition<Bin>> scope) {
            ToMany<Bin, Bin> scoped = builder.scoped(bins, scope);
            assertThat(scoped).isSameAs(bins);
            ModelType<Bin, Long> built = builder.build();
            model.set(built);
            return built;
        }
    }
}
