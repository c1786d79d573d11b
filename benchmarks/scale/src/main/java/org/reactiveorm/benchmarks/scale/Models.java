package org.reactiveorm.benchmarks.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.benchmarks.stub.Answers;
import org.reactiveorm.benchmarks.stub.StubDatabase;
import org.reactiveorm.instance.DynamicModelBuilder;
import org.reactiveorm.instance.ModelType;
import org.reactiveorm.instance.Row;
import reactor.core.publisher.Flux;

/** What models cost that are defined at run time; a driver answers from memory, for no server takes part. */
final class Models {

    private static final List<Integer> SIZES = List.of(10, 30, 100, 300, 1_000);
    private static final int FINDS = 2_000;
    private static final Answers ROW = (sql, binds) ->
            Answers.Answer.rows(List.<@Nullable Object[]>of(new @Nullable Object[] {1L, "name", 7, true, null}));

    private Models() {}

    static List<Curve> curves() {
        return List.of(together(), oneByOne(), finds());
    }

    private static Curve together() {
        Curve empty = new Curve(
                "models", "An Orm of models that refer to each other", "models", "ms of processor time", List.of());
        Clocks.millis(() -> orm(300));
        return Curve.measure(empty, SIZES, models -> Clocks.millis(() -> orm(models)));
    }

    private static Curve oneByOne() {
        Curve empty = new Curve(
                "models-one-by-one", "Models that are added one by one", "models", "ms of processor time", List.of());
        Clocks.millis(() -> grown(100));
        return Curve.measure(empty, SIZES, models -> Clocks.millis(() -> grown(models)));
    }

    private static Curve finds() {
        Curve empty = new Curve(
                "finds-by-models",
                "2,000 finds by key in an Orm of so many models",
                "models",
                "ms of processor time",
                List.of());
        return Curve.measure(empty, SIZES, models -> {
            Orm orm = orm(models);
            List<Repository<Row, Object>> repositories = IntStream.range(0, models)
                    .mapToObj(number -> orm.repository(name(number)))
                    .toList();
            return Clocks.millis(() -> find(repositories));
        });
    }

    private static @Nullable Row find(List<Repository<Row, Object>> repositories) {
        return Flux.range(0, FINDS)
                .concatMap(i -> repositories.get(i % repositories.size()).findByPk(1L))
                .blockLast();
    }

    private static Orm orm(int models) {
        Orm orm = Orm.builder(new StubDatabase(ROW)).build();
        List<ModelType<Row, Object>> types = new ArrayList<>();
        for (int number = 0; number < models; number++) {
            int previous = Math.max(0, number - 1);
            types.add(described(number)
                    .bigint("previousId")
                    .belongsTo("previous", () -> types.get(previous))
                    .build());
        }
        orm.define(types.toArray(ModelType<?, ?>[]::new));
        return orm;
    }

    private static Orm grown(int models) {
        Orm orm = Orm.builder(new StubDatabase(ROW)).build();
        for (int number = 0; number < models; number++) {
            orm.define(described(number).build());
        }
        return orm;
    }

    private static DynamicModelBuilder described(int number) {
        return new DynamicModelBuilder(name(number))
                .bigint("id")
                .generatedId()
                .string("name", 80)
                .notNull()
                .integer("quantity")
                .bool("active");
    }

    private static String name(int number) {
        return "Model" + number;
    }
}
