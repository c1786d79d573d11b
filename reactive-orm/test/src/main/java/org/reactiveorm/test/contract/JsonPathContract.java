package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Repository;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.query.Assignment;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.JsonPath;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Dossier;
import org.reactiveorm.test.model.Dossier.Address;
import org.reactiveorm.test.model.Dossier_;
import org.reactiveorm.type.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parts of JSON documents: read, compared, ordered by, set. */
public abstract class JsonPathContract extends Contract {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** For bindings. */
    protected JsonPathContract() {}

    @Test
    @RequiresFeature(Feature.JSON_PATH)
    void comparesTexts() {
        create("a", "{\"a\":{\"b\":\"x\"}}");
        create("b", "{\"a\":{\"b\":\"X\"}}");
        create("c", "{\"a\":{\"b\":17}}");
        create("d", "{\"a\":\"x\"}");
        create("e", null);

        var path = Dossier_.meta.at("a").at("b").text();
        assertThat(names(path.eq("x"))).containsExactly("a");
        assertThat(names(path.in("X", "17"))).containsExactly("b", "c");
        assertThat(names(path.ne("x"))).containsExactly("b", "c");
        assertThat(names(path.startsWith("1"))).containsExactly("c");
        assertThat(names(path.isNull())).containsExactly("d", "e");
        assertThat(names(Dossier_.meta.at("a").text().eq("x"))).containsExactly("d");
    }

    @Test
    @RequiresFeature(Feature.JSON_PATH)
    void comparesNumbers() {
        create("a", "{\"n\":2}");
        create("b", "{\"n\":10.25}");
        create("c", "{\"n\":-1e3}");
        create("d", "{\"n\":\"5\"}");
        create("e", "{\"n\":null}");
        create("f", "{\"n\":[5]}");

        var number = Dossier_.meta.at("n").number();
        assertThat(names(number.gt(BigDecimal.ONE))).containsExactly("a", "b");
        assertThat(names(number.eq(new BigDecimal("10.250")))).containsExactly("b");
        assertThat(names(number.lt(BigDecimal.ZERO))).containsExactly("c");
        assertThat(names(number.in(BigDecimal.valueOf(2), BigDecimal.valueOf(5))))
                .containsExactly("a");
        assertThat(names(number.isNull())).containsExactly("d", "e", "f");
        assertThat(await(dossiers().aggregate(number.sum()))).isEqualByComparingTo("-987.75");
    }

    @Test
    @RequiresFeature(Feature.JSON_PATH)
    void comparesTruthValues() {
        create("a", "{\"t\":true}");
        create("b", "{\"t\":false}");
        create("c", "{\"t\":\"true\"}");
        create("d", "{\"t\":1}");

        var truth = Dossier_.meta.at("t").truth();
        assertThat(names(truth.isTrue())).containsExactly("a");
        assertThat(names(truth.eq(false))).containsExactly("b");
        assertThat(names(truth.isNull())).containsExactly("c", "d");
    }

    @Test
    @RequiresFeature(Feature.JSON_PATH)
    void looksIntoArrays() {
        create("a", "{\"l\":[{\"id\":1},{\"id\":2}]}");
        create("b", "[[7,8],\"x\"]");
        create("c", "{\"l\":{\"0\":{\"id\":1},\"1\":{\"id\":2}}}");

        assertThat(names(Dossier_.meta.at("l").at(1).at("id").number().eq(BigDecimal.valueOf(2))))
                .containsExactly("a");
        assertThat(names(Dossier_.meta.at(0).at(1).text().eq("8"))).containsExactly("b");
        assertThat(names(Dossier_.meta.at("l").at("1").at("id").number().eq(BigDecimal.valueOf(2))))
                .as("a key is no position")
                .containsExactly("c");
        assertThatThrownBy(() -> Dossier_.meta.at(-1)).isInstanceOf(QueryException.class);
    }

    @Test
    @RequiresFeature(Feature.JSON_PATH)
    void findsKeysThatAreThere() {
        create("a", "{\"k\":null}");
        create("b", "{\"k\":{\"i\":0}}");
        create("c", "{\"o\":1}");
        create("d", "null");
        create("e", null);

        assertThat(names(Dossier_.meta.at("k").exists())).containsExactly("a", "b");
        assertThat(names(Dossier_.meta.at("k").exists().not())).containsExactly("c", "d", "e");
        assertThat(names(Dossier_.meta.at("k").at("i").exists())).containsExactly("b");
        assertThat(names(Dossier_.meta
                        .at("k")
                        .text()
                        .isNull()
                        .and(Dossier_.meta.at("k").exists())))
                .containsExactly("a");
    }

    @Test
    @RequiresFeature(Feature.JSON_PATH)
    void findsWhatADocumentContains() {
        create("a", "{\"tags\":[\"x\",\"y\"],\"o\":{\"p\":1,\"q\":2}}");
        create("b", "{\"tags\":[\"y\"],\"o\":{\"p\":2}}");
        create("c", null);

        assertThat(names(Dossier_.meta.contains(Json.of("{\"o\":{\"p\":1}}")))).containsExactly("a");
        assertThat(names(Dossier_.meta.at("tags").contains(Json.of("[\"y\"]")))).containsExactly("a", "b");
        assertThat(names(Dossier_.meta.at("tags").contains(Json.of("[\"y\",\"x\"]"))))
                .containsExactly("a");
        assertThat(names(Dossier_.meta.at("o").contains(Json.of("{\"p\":2}")))).containsExactly("b");
        assertThat(names(Dossier_.meta.contains(Json.of("{\"o\":{\"z\":1}}")))).isEmpty();
    }

    @Test
    @RequiresFeature(Feature.JSON_PATH)
    void ordersAndProjects() {
        create("a", "{\"n\":2,\"s\":\"p\",\"t\":true,\"d\":{\"e\":[1]}}");
        create("b", "{\"n\":10,\"s\":\"o\",\"t\":false,\"d\":null}");

        assertThat(await(dossiers()
                        .orderBy(Dossier_.meta.at("n").number().desc())
                        .select(
                                Dossier_.meta.at("n").number(),
                                Dossier_.meta.at("s").text(),
                                Dossier_.meta.at("t").truth(),
                                Dossier_.meta.at("d").json())
                        .into((number, text, truth, json) -> number.intValueExact() + text + truth + tree(json))
                        .all()))
                .containsExactly("10ofalsenull", "2ptrue{\"e\":[1]}");
        assertThat(await(dossiers()
                        .orderBy(Dossier_.meta.at("s").text().asc())
                        .select(Dossier_.name)
                        .into(name -> name)
                        .all()))
                .containsExactly("b", "a");
    }

    @Test
    @RequiresFeature(Feature.JSON_PATH)
    void looksIntoClassesAndTrees() {
        Dossier built = dossiers().build();
        built.name = "a";
        built.address = Address.in("Oslo", "x", "y");
        built.tree = MAPPER.readTree("[1,{\"k\":\"v\"}]");
        run(built.save());

        assertThat(names(Dossier_.address.at("lines").at(1).text().eq("y"))).containsExactly("a");
        assertThat(names(Dossier_.tree.at(1).at("k").text().eq("v"))).containsExactly("a");
    }

    @Test
    @RequiresFeature(Feature.JSON_PATH)
    void setsParts() {
        create("a", "{\"a\":{\"b\":1,\"keep\":[true]},\"z\":0}");

        update(Dossier_.meta.at("a").at("b").set("x\"'\\"));
        assertThat(document()).isEqualTo(tree("{\"a\":{\"b\":\"x\\\"'\\\\\",\"keep\":[true]},\"z\":0}"));
        update(Dossier_.meta.at("a").at("keep").at(0).set(false));
        update(Dossier_.meta.at("z").set(new BigDecimal("1.5")));
        update(Dossier_.meta.at("a").at("b").set(7));
        assertThat(document()).isEqualTo(tree("{\"a\":{\"b\":7,\"keep\":[false]},\"z\":1.5}"));
        update(Dossier_.meta.at("z").set(Json.of("{\"deep\":[null]}")));
        update(Dossier_.meta.at("a").remove());
        assertThat(document()).isEqualTo(tree("{\"z\":{\"deep\":[null]}}"));
        update(Dossier_.meta.at("z").set(Json.NULL));
        assertThat(document()).isEqualTo(tree("{\"z\":null}"));
    }

    @Test
    @RequiresFeature(Feature.JSON_PATH)
    void makesWhatIsMissingOnTheWay() {
        create("a", "{\"k\":1}");
        update(Dossier_.meta.at("a").at("b").at("c").set(1));
        assertThat(document()).isEqualTo(tree("{\"k\":1,\"a\":{\"b\":{\"c\":1}}}"));
        update(Dossier_.meta.at("a").at("l").at(0).set("x"));
        assertThat(document()).isEqualTo(tree("{\"k\":1,\"a\":{\"b\":{\"c\":1},\"l\":[\"x\"]}}"));

        for (Json start : new @Nullable Json[] {null, Json.NULL}) {
            run(dossiers().where(Dossier_.name.eq("a")).update(Dossier_.meta.set(start)));
            update(Dossier_.meta.at("a").at("b").set(true));
            assertThat(document()).isEqualTo(tree("{\"a\":{\"b\":true}}"));
        }
    }

    @Test
    void refusesPathsWhereThereAreNone() {
        requireFeature(
                !database().server().dialect().features().contains(Feature.JSON_PATH), "the refusal of JSON paths");
        List<Condition<Dossier>> conditions = List.of(
                Dossier_.meta.at("a").text().eq("x"),
                Dossier_.meta.at("a").exists(),
                Dossier_.meta.contains(Json.NULL));
        for (Condition<Dossier> condition : conditions) {
            assertThatThrownBy(() -> run(dossiers().where(condition).list()))
                    .isInstanceOf(UnsupportedFeatureException.class)
                    .hasMessageContaining("has no JSON paths")
                    .hasMessageContaining("Dossier.meta");
        }
        assertThatThrownBy(() -> run(dossiers()
                        .where(Dossier_.name.eq("a"))
                        .update(Dossier_.meta.at("a").set(1))))
                .isInstanceOf(UnsupportedFeatureException.class);
    }

    @Test
    @RequiresFeature(Feature.JSON_PATH)
    void refusesWhatMariaDbCannotLookUp() {
        requireFeature(!database().server().product().equals("PostgreSQL"), "keys that cannot be looked up");
        create("a", "{\"-k\":1}");
        JsonPath<Dossier> deep = Dossier_.meta.at("k");
        for (int step = 0; step < 31; step++) {
            deep = deep.at("k");
        }
        for (JsonPath<Dossier> path : List.of(Dossier_.meta.at("-k"), deep)) {
            assertThatThrownBy(() -> names(path.exists()))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("MariaDB");
            assertThatThrownBy(() -> update(path.set(1))).isInstanceOf(QueryException.class);
        }
        assertThat(document()).isEqualTo(tree("{\"-k\":1}"));
    }

    private void update(Assignment<Dossier> assignment) {
        assertThat(await(dossiers().where(Dossier_.name.eq("a")).update(assignment)))
                .isEqualTo(1);
    }

    private JsonNode document() {
        return tree(Objects.requireNonNull(await(dossiers().findOne()).meta).text());
    }

    private static JsonNode tree(String text) {
        return MAPPER.readTree(text);
    }

    private static JsonNode tree(Json document) {
        return tree(document.text());
    }

    private List<String> names(Condition<Dossier> condition) {
        return await(dossiers()
                .where(condition)
                .orderBy(Dossier_.name.asc())
                .select(Dossier_.name)
                .into(name -> name)
                .all());
    }

    private void create(String name, @Nullable String document) {
        run(dossiers().create(dossier -> {
            dossier.name = name;
            dossier.meta = document == null ? null : Json.of(document);
        }));
    }

    private Repository<Dossier, Long> dossiers() {
        return repository(Dossier_.MODEL);
    }
}
