package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.UnsupportedFeatureException;
import org.reactiveorm.instance.Row;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Dossier;
import org.reactiveorm.test.model.Dossier.Address;
import org.reactiveorm.test.model.Dossier_;
import org.reactiveorm.type.DataType;
import org.reactiveorm.type.Json;
import org.reactiveorm.type.jackson.JacksonCodec;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON documents in columns: as text, as trees, as classes. */
public abstract class JsonContract extends Contract {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** For bindings. */
    protected JsonContract() {}

    @Test
    void keepsDocuments() {
        List.of(
                        "{}",
                        "[]",
                        "true",
                        "17",
                        "-0.5",
                        "\"\"",
                        "{\"a\":{\"b\":[1,2,{\"c\":null}]},\"ä 😀\":\"日本\"}",
                        "[\"it's\",\"\\\\\",\"\\\"\",\"?\",\"$1\",\":a\",\"%_!\",\"/* c */ -- d\",\";\",\"\\n\\t\"]",
                        "\"'; DROP TABLE dossiers; --\"")
                .forEach(text -> {
                    Dossier saved = create(dossier -> dossier.meta = Json.of(text));

                    assertThat(parsed(read(saved).meta)).as(text).isEqualTo(MAPPER.readTree(text));
                });
    }

    @Test
    void keepsALongDocument() {
        String text = Json.quoted("lörem \n\t\"ipsum\" \\ 😀 ".repeat(2_000));
        Dossier saved = create(dossier -> dossier.meta = Json.of(text));

        assertThat(parsed(read(saved).meta)).isEqualTo(MAPPER.readTree(text));
    }

    @Test
    void keepsTreesAndClasses() {
        Dossier saved = create(dossier -> {
            dossier.tree = tree("{\"a\":[1,2.50],\"b\":null}");
            dossier.address = Address.in("Oslo", "c/o \"Ada\"", "Gate 1");
            dossier.others = List.of(Address.in("Rome"), Address.in("Bern", "x"));
        });

        Dossier read = read(saved);
        assertThat(Objects.requireNonNull(read.tree).at("/a/1").decimalValue()).isEqualByComparingTo("2.5");
        assertThat(read.tree.at("/b").isNull()).isTrue();
        assertThat(read.address).usingRecursiveComparison().isEqualTo(Address.in("Oslo", "c/o \"Ada\"", "Gate 1"));
        assertThat(read.others).extracting(address -> address.city).containsExactly("Rome", "Bern");
    }

    @Test
    void tellsADocumentThatIsNullFromNoDocument() {
        Dossier none = create(dossier -> {});
        Dossier nothing = create(dossier -> {
            dossier.meta = Json.NULL;
            dossier.tree = NullNode.getInstance();
        });

        assertThat(read(none).meta).isNull();
        assertThat(read(none).tree).isNull();
        assertThat(Objects.requireNonNull(read(nothing).meta).isNull()).isTrue();
        assertThat(Objects.requireNonNull(read(nothing).tree).isNull()).isTrue();
        assertThat(await(dossiers().where(Dossier_.meta.isNull()).count())).isEqualTo(1);
        assertThat(await(dossiers().where(Dossier_.tree.isNotNull()).count())).isEqualTo(1);
    }

    @Test
    void noticesWhatChangedInPlace() {
        Dossier saved = create(dossier -> {
            dossier.tree = tree("{\"a\":1}");
            dossier.address = Address.in("Oslo", "x");
        });
        Dossier read = read(saved);
        assertThat(read.changed()).isEmpty();

        ((ObjectNode) Objects.requireNonNull(read.tree)).put("b", 2);
        Objects.requireNonNull(read.address).lines.add("y");
        assertThat(read.changed()).containsExactlyInAnyOrder("tree", "address");
        assertThat(read.previous(Dossier_.tree)).isEqualTo(tree("{\"a\":1}"));
        statements().clear();
        run(read.save());
        assertThat(read.changed()).isEmpty();
        ((ObjectNode) read.tree).put("b", 3);
        run(read.save());
        run(read.save());

        assertThat(statements().count()).isEqualTo(2);
        assertThat(statements().texts()).last().asString().doesNotContain("address");
        assertThat(Objects.requireNonNull(read(saved).tree).get("b").intValue()).isEqualTo(3);
        assertThat(Objects.requireNonNull(read(saved).address).lines).containsExactly("x", "y");
    }

    @Test
    void aPartialReadOverwritesNothing() {
        Dossier saved = create(dossier -> {
            dossier.name = "a";
            dossier.meta = Json.of("[1]");
            dossier.tree = tree("{\"a\":1}");
        });

        Dossier part = await(dossiers().attributes(Dossier_.name, Dossier_.meta).first());
        part.name = "b";
        run(part.save());

        assertThat(Objects.requireNonNull(read(saved).tree).get("a").intValue()).isEqualTo(1);
        assertThat(parsed(read(saved).meta)).isEqualTo(MAPPER.readTree("[1]"));
    }

    @Test
    void writesInBulk() {
        List<Dossier> rows = new ArrayList<>();
        for (String text : List.of("{\"x\":\"a,b\\\"{}\"}", "null", "[\"\\\\\"]")) {
            rows.add(built("r" + rows.size(), Json.of(text)));
        }
        rows.add(built("r3", null));
        run(dossiers().bulkCreate(rows).run());

        List<Dossier> read = await(dossiers().orderBy(Dossier_.name.asc()).list());
        assertThat(read.get(3).meta).isNull();
        assertThat(parsed(read.get(0).meta)).isEqualTo(MAPPER.readTree("{\"x\":\"a,b\\\"{}\"}"));
        assertThat(parsed(read.get(1).meta).isNull()).isTrue();

        read.get(0).meta = Json.of("{\"y\":1}");
        read.get(1).meta = null;
        read.get(2).meta = Json.NULL;
        assertThat(await(dossiers().bulkUpdate(read))).isEqualTo(3);
        run(dossiers()
                .upsert(dossier -> {
                    dossier.name = "r3";
                    dossier.meta = Json.of("[7]");
                })
                .run());
        read = await(dossiers().orderBy(Dossier_.name.asc()).list());
        assertThat(read.get(1).meta).isNull();
        assertThat(read.stream().filter(row -> row.meta != null).map(row -> parsed(row.meta)))
                .containsExactly(tree("{\"y\":1}"), NullNode.getInstance(), tree("[7]"));
    }

    @Test
    void updatesByQueryAndProjects() {
        create(dossier -> {
            dossier.name = "a";
            dossier.address = Address.in("Oslo");
        });

        run(dossiers()
                .where(Dossier_.name.eq("a"))
                .update(Dossier_.meta.set(Json.of("{\"k\":[]}")), Dossier_.address.set(Address.in("Rome", "1"))));

        assertThat(await(dossiers()
                        .select(Dossier_.meta, Dossier_.address)
                        .into((meta, address) -> parsed(meta) + address.city)
                        .all()))
                .containsExactly("{\"k\":[]}Rome");
    }

    @Test
    void bindsAndReadsInRawSql() {
        DataType<Address> type = DataType.JSON.as(Address.class, JacksonCodec.of(Address.class));
        char quote = database().server().dialect().quote("q").charAt(0);
        run(orm().sql("INSERT INTO `dossiers` (`name`, `meta`, `address`) VALUES (:name, :meta, :address)"
                        .replace('`', quote))
                .bind("name", "a")
                .bind("meta", Json.of("{\"a\":\"?\"}"))
                .bind("address", Address.in("Bern"), type)
                .run());

        List<String> found = await(orm().sql("SELECT `meta`, `address`, `tree` FROM `dossiers`".replace('`', quote))
                .map(row -> parsed(row.get("meta", Json.class))
                        + Objects.requireNonNull(row.get("address", type)).city
                        + row.get("tree", Json.class)
                        + parsed(row.get(0, Json.class)))
                .all());

        assertThat(found).containsExactly("{\"a\":\"?\"}Bernnull{\"a\":\"?\"}");
    }

    @Test
    @RequiresFeature(Feature.JSON_EQUALITY)
    void comparesDocumentsWhateverTheirSpelling() {
        create(dossier -> dossier.meta = Json.of("{\"a\":1, \"b\":[2]}"));
        create(dossier -> dossier.meta = Json.of("{\"a\":2}"));

        assertThat(await(dossiers()
                        .where(Dossier_.meta.eq(Json.of("{ \"b\" : [2], \"a\" : 1.0 }")))
                        .count()))
                .isEqualTo(1);
        assertThat(await(dossiers()
                        .where(Dossier_.meta.in(Json.of("{\"a\":2}"), Json.of("{\"a\":3}")))
                        .count()))
                .isEqualTo(1);
    }

    @Test
    void refusesToCompareDocumentsWhereSpellingWouldCount() {
        requireFeature(
                !database().server().dialect().features().contains(Feature.JSON_EQUALITY),
                "the refusal of comparing whole documents");

        assertThatThrownBy(() ->
                        dossiers().where(Dossier_.meta.eq(Json.NULL)).count().block(LIMIT))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("does not compare whole JSON documents")
                .hasMessageContaining("Dossier.meta");
        assertThatThrownBy(() ->
                        dossiers().where(Dossier_.meta.in(Json.NULL)).count().block(LIMIT))
                .isInstanceOf(UnsupportedFeatureException.class);
    }

    @Test
    void aDocumentThatDoesNotFitItsClassNamesTheAttribute() {
        create(dossier -> dossier.meta = Json.of("\"secret\""));
        sql().execute("UPDATE `dossiers` SET `address` = `meta`");

        dossiers()
                .findOne()
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(MappingException.class)
                        .hasMessageContaining("Dossier.address")
                        .hasMessageNotContaining("secret"))
                .verify(LIMIT);
    }

    @Test
    void refusesWhatNoDatabaseCouldStore() {
        for (String text : List.of("\"\\u0000\"", "\"\\\\\\u0000\"", "\"\u0000\"", "\"\ud800\"")) {
            dossiers()
                    .create(dossier -> dossier.meta = Json.of(text))
                    .as(StepVerifier::create)
                    .expectError(QueryException.class)
                    .verify(LIMIT);
        }
        Dossier saved = create(dossier -> dossier.meta = Json.of("\"\\\\u0000\""));
        assertThat(parsed(read(saved).meta).stringValue()).isEqualTo("\\u0000");
    }

    @Test
    void aTextThatIsNoDocumentIsRefused() {
        dossiers()
                .create(dossier -> dossier.meta = Json.of("{broken"))
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error).hasMessageNotContaining("broken"))
                .verify(LIMIT);
        assertThat(await(dossiers().count())).isZero();
    }

    @Test
    void modelsOfTheRunTimeHaveDocuments() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> boxes = fresh.define(
                "Box", d -> d.json("content").attribute("tree", DataType.JSON.as(JsonNode.class, JacksonCodec.tree())));
        run(fresh.sync());

        run(boxes.create(row -> row.set("content", Json.of("[1]")).set("tree", tree("{\"a\":2}"))));

        Row read = await(boxes.findOne());
        assertThat(parsed(read.get("content", Json.class))).isEqualTo(tree("[1]"));
        assertThat(read.get("tree", JsonNode.class)).isEqualTo(tree("{\"a\":2}"));
    }

    private static JsonNode tree(String text) {
        return MAPPER.readTree(text);
    }

    private static JsonNode parsed(@Nullable Json document) {
        return tree(Objects.requireNonNull(document).text());
    }

    private Dossier create(Consumer<Dossier> change) {
        return await(dossiers().create(change));
    }

    private Dossier built(String name, @Nullable Json meta) {
        Dossier built = dossiers().build();
        built.name = name;
        built.meta = meta;
        return built;
    }

    private Dossier read(Dossier saved) {
        return await(dossiers().findByPk(Objects.requireNonNull(saved.id)));
    }

    private Repository<Dossier, Long> dossiers() {
        return repository(Dossier_.MODEL);
    }
}
