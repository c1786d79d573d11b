package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.instance.Row;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.postgres.HstoreAttribute;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Product;
import org.reactiveorm.test.model.Product_;
import org.reactiveorm.type.DataType;
import reactor.test.StepVerifier;

/** Keys with texts: kept exactly, searched by keys and texts, refused when the Orm is built where there are none. */
public abstract class KeyValueContract extends NativeTypeContract {

    private static final List<String> ODD = List.of(
            "",
            "a",
            "A",
            " ",
            "\"",
            "\\",
            "\\\"",
            "=>",
            ",",
            ", ",
            "NULL",
            "null",
            "'",
            "a=>b",
            "\"a\"=>\"b\"",
            "{}",
            "?",
            "$1",
            ":x",
            "\n",
            "\t",
            "\ud83d\ude00",
            "\u00e9",
            "it's",
            "--",
            "/*",
            "; drop table products");

    /** For bindings. */
    protected KeyValueContract() {}

    @Test
    void namesEveryAttributeWhoseTypeTheDatabaseLacks() {
        requireFeature(
                !database().server().dialect().features().contains(Feature.KEY_VALUE_TYPE), "maps that are refused");
        Orm orm = fresh(builder -> builder).orm();

        assertThatThrownBy(() -> orm.define(
                        "Thing", d -> d.attribute("facts", DataType.HSTORE).string("name", 9)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Thing.facts")
                .hasMessageContaining("KEY_VALUE_TYPE")
                .hasMessageContaining("JSON")
                .hasMessageNotContaining("Thing.name");
    }

    @Test
    @RequiresFeature(Feature.KEY_VALUE_TYPE)
    void keepsAnyKeysAndTexts() {
        Repository<Product, Long> products = products();
        List<Product> rows = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            Product row = new Product();
            row.facts = new HashMap<>();
            for (int pair = random.nextInt(5); pair > 0; pair--) {
                String text = odd(random);
                row.facts.put(odd(random), random.nextInt(5) == 0 ? null : text);
            }
            rows.add(row);
        }
        rows.add(new Product());
        run(products.bulkCreate(rows).run());

        List<Product> read = await(products.orderBy(Product_.id.asc()).all());
        assertThat(read).hasSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(read.get(i).facts).isEqualTo(rows.get(i).facts);
            assertThat(read.get(i).changed()).isEmpty();
        }
        for (String key : ODD) {
            assertThat(count(products, Product_.facts.hasKey(key)))
                    .as(key)
                    .isEqualTo(rows.stream()
                            .filter(row -> row.facts != null && row.facts.containsKey(key))
                            .count());
            assertThat(count(products, Product_.facts.value("a").eq(key)))
                    .as(key)
                    .isEqualTo(rows.stream()
                            .filter(row -> row.facts != null && key.equals(row.facts.get("a")))
                            .count());
        }
    }

    @Test
    @RequiresFeature(Feature.KEY_VALUE_TYPE)
    void findsRowsByKeysAndTexts() {
        Repository<Product, Long> products = products();
        seed(products, pairs("color", "red", "size", "10"));
        seed(products, pairs("color", "green", "weight", null));
        seed(products, Map.of());
        run(products.create(p -> {}));

        assertThat(count(products, Product_.facts.hasKey("color"))).isEqualTo(2);
        assertThat(count(products, Product_.facts.hasKey("weight"))).isEqualTo(1);
        assertThat(count(products, Product_.facts.hasAnyKey("size", "weight", "x")))
                .isEqualTo(2);
        assertThat(count(products, Product_.facts.hasAllKeys("size", "color"))).isEqualTo(1);
        assertThat(count(products, Product_.facts.hasAllKeys(List.of()))).isEqualTo(3);
        assertThat(count(products, Product_.facts.contains(Map.of("color", "red"))))
                .isEqualTo(1);
        assertThat(count(products, Product_.facts.contains(pairs("weight", null))))
                .isEqualTo(1);
        assertThat(count(products, Product_.facts.containedIn(pairs("color", "red", "size", "10", "x", "y"))))
                .isEqualTo(2);
        assertThat(count(products, Product_.facts.value("color").in("red", "green")))
                .isEqualTo(2);
        assertThat(count(products, Product_.facts.value("color").like("gr%"))).isEqualTo(1);
        assertThat(count(products, Product_.facts.value("weight").isNull())).isEqualTo(4);
        assertThat(count(products, Product_.facts.eq(pairs("size", "10", "color", "red"))))
                .isEqualTo(1);
        assertThat(count(products, Product_.facts.in(List.of(Map.of(), pairs("weight", null, "color", "green")))))
                .isEqualTo(2);
        assertThat(await(products.where(Product_.facts.hasKey("color"))
                        .orderBy(Product_.facts.value("color").desc())
                        .select(Product_.facts.value("color"), Product_.facts)
                        .into((color, facts) -> color + facts.size())
                        .all()))
                .containsExactly("red2", "green2");
    }

    @Test
    @RequiresFeature(Feature.KEY_VALUE_TYPE)
    void noticesAMapThatChangedInPlace() {
        Repository<Product, Long> products = products();
        seed(products, pairs("a", "1"));
        Product read = await(products.findOne());
        Objects.requireNonNull(read.facts).put("b", null);

        assertThat(read.changed()).containsExactly("facts");
        assertThat(read.previous(Product_.facts)).isEqualTo(Map.of("a", "1"));
        run(read.save());
        assertThat(read.changed()).isEmpty();
        assertThat(await(products.findOne()).facts).isEqualTo(pairs("a", "1", "b", null));
        run(products.where(Product_.facts.hasKey("b")).update(Product_.facts.set(pairs("c", "3"))));
        read = await(products.findOne());
        assertThat(read.facts).isEqualTo(Map.of("c", "3"));
        read.facts = null;
        run(products.bulkUpdate(List.of(read)));
        assertThat(await(products.findOne()).facts).isNull();
    }

    @Test
    @RequiresFeature(Feature.KEY_VALUE_TYPE)
    void refusesWhatCannotBeStored() {
        Repository<Product, Long> products = products();
        Map<String, @Nullable String> nothing = new HashMap<>();
        nothing.put(null, "x");
        for (Map<String, @Nullable String> facts :
                Arrays.asList(pairs("a\0", "1"), pairs("a", "\0"), pairs("a", "\ud800"), nothing)) {
            products.create(p -> p.facts = facts)
                    .as(StepVerifier::create)
                    .expectError(QueryException.class)
                    .verify(LIMIT);
        }
    }

    @Test
    @RequiresFeature(Feature.KEY_VALUE_TYPE)
    void definesMapsAtRunTimeAndReadsThemBack() {
        Orm orm = fresh(builder -> builder).orm();
        Repository<Row, Object> things = orm.define(
                "Thing", d -> d.attribute("facts", DataType.HSTORE).with(it -> it.defaultSql("'a=>1'::hstore")));
        run(orm.sync());
        HstoreAttribute<Row> facts = new HstoreAttribute<>("facts", DataType.HSTORE);

        assertThat(await(things.create(row -> {})).get("facts")).isEqualTo(Map.of("a", "1"));
        assertThat(await(things.where(facts.hasKey("a")).updateReturning(facts.set(pairs("b", null)))))
                .extracting(row -> row.get("facts"))
                .containsExactly(pairs("b", null));
        assertThat(await(orm.sql("select facts::text from things where facts @> :some")
                        .bind("some", pairs("b", null), DataType.HSTORE)
                        .map(row -> Objects.requireNonNull(row.get("facts", DataType.HSTORE)))
                        .all()))
                .containsExactly(pairs("b", null));
    }

    private static String odd(Random random) {
        String text = ODD.get(random.nextInt(ODD.size()));
        return random.nextBoolean() ? text : text + ODD.get(random.nextInt(ODD.size()));
    }

    private static Map<String, @Nullable String> pairs(@Nullable String... texts) {
        Map<String, @Nullable String> pairs = new HashMap<>();
        for (int i = 0; i < texts.length; i += 2) {
            pairs.put(Objects.requireNonNull(texts[i]), texts[i + 1]);
        }
        return pairs;
    }

    private static void seed(Repository<Product, Long> products, Map<String, @Nullable String> facts) {
        run(products.create(p -> p.facts = new HashMap<>(facts)));
    }

    private static long count(Repository<Product, Long> products, Condition<Product> condition) {
        return await(products.where(condition).count());
    }

    private Repository<Product, Long> products() {
        Orm orm = fresh(builder -> builder.models(Product_.MODEL)).orm();
        run(orm.sync());
        return orm.repository(Product_.MODEL);
    }
}
