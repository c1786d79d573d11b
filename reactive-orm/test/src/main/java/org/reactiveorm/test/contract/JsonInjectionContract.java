package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Repository;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.JsonPath;
import org.reactiveorm.query.JsonTerm;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Dossier;
import org.reactiveorm.test.model.Dossier_;
import org.reactiveorm.type.Json;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@link InjectionContract} is for the parts of JSON documents: the mistakes that other mappers have published advisories for,
 * one test each.
 */
public abstract class JsonInjectionContract extends Contract {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** For bindings. */
    protected JsonInjectionContract() {}

    /** Sequelize CVE-2019-10748: keys of a path on MySQL and MariaDB. */
    @Test
    @RequiresFeature(Feature.JSON_PATH)
    void aKeyThatLeavesThePathOfMySqlIsAKey() {
        isNothingButAKey("a')) or 1=1 -- ");
        isNothingButAKey("a\") or 1=1 #");
        isNothingButAKey("a\\\"')) or 1=1 #");
    }

    /** Sequelize CVE-2019-10749: keys of a path on PostgreSQL. */
    @Test
    @RequiresFeature(Feature.JSON_PATH)
    void aKeyThatLeavesThePathOfPostgresIsAKey() {
        isNothingButAKey("a}') or 1=1 -- ");
        isNothingButAKey("a,b");
        isNothingButAKey("{a,b}");
        isNothingButAKey("$$ or 1=1");
    }

    /** Sequelize CVE-2019-10752: the text of a path was written into the statement. */
    @Test
    @RequiresFeature(Feature.JSON_PATH)
    void aKeyThatEndsACastIsAKey() {
        isNothingButAKey("id')) AS DECIMAL) = 1 DELETE FROM dossiers; -- ");
        isNothingButAKey("id') = 1 UNION SELECT 1; -- ");
    }

    /** Sequelize CVE-2026-30951: a key named the type of a cast. */
    @Test
    @RequiresFeature(Feature.JSON_PATH)
    void aKeyNamesNoType() {
        isNothingButAKey("role::text) or 1=1--");
        isNothingButAKey("n::integer");
        isNothingButAKey("n as unsigned");
    }

    /** Kysely CVE-2026-32763: quotes in a path. */
    @Test
    @RequiresFeature(Feature.JSON_PATH)
    void quotesInAKeyArePartOfIt() {
        isNothingButAKey("'");
        isNothingButAKey("\"");
        isNothingButAKey("''\"\"`");
        isNothingButAKey("\".\"");
    }

    /** Kysely CVE-2026-33442 and -33468: a backslash in a path on MySQL. */
    @Test
    @RequiresFeature(Feature.JSON_PATH)
    void aBackslashInAKeyIsPartOfIt() {
        isNothingButAKey("\\");
        isNothingButAKey("\\' or 1=1 -- ");
        isNothingButAKey("\\\" or 1=1 #");
        isNothingButAKey("\\u0061");
        isNothingButAKey("\\\\");
    }

    /** Kysely CVE-2026-44635: a dot or a wildcard looked at other keys. */
    @Test
    @RequiresFeature(Feature.JSON_PATH)
    void noKeyLooksAtOthers() {
        for (String key :
                List.of("other.secret", "*", "**", "$", "$.other", "[*]", "[0]", "other[0]", "@", "", "list.0")) {
            isNothingButAKey(key);
        }
    }

    /** MikroORM CVE-2026-44680: a key from outside that was taken for a name of SQL, here where a part is set. */
    @Test
    @RequiresFeature(Feature.JSON_PATH)
    void aKeyThatIsSetIsNoNameOfSql() {
        for (String key : List.of("a\" = 1, \"name", "a', 1), name = ('x", "a` = 1 -- ", "x,y", "{}", "\\")) {
            create("a", "{\"list\":[1]}");
            String value = "'); DELETE FROM dossiers; -- \\";

            run(dossiers()
                    .where(Dossier_.name.eq("a"))
                    .update(Dossier_.meta.at(key).set(value)));

            Dossier read = await(dossiers().findOne());
            assertThat(read.name).isEqualTo("a");
            assertThat(MAPPER.readTree(Objects.requireNonNull(read.meta).text()))
                    .isEqualTo(MAPPER.valueToTree(Map.of("list", List.of(1), key, value)));
            run(dossiers().where(Dossier_.name.eq("a")).destroy());
        }
    }

    /** MikroORM CVE-2026-34220: a part that is taken for a piece of SQL; no verb of a path takes one, nor a path as one text. */
    @Test
    void noVerbOfAPathTakesAnything() {
        Set<Class<?>> anything = Set.of(Object.class, CharSequence.class, Map.class);
        for (Class<?> type : List.of(JsonTerm.class, JsonPath.class)) {
            for (Method method : type.getMethods()) {
                if (method.getDeclaringClass() == type) {
                    assertThat(Arrays.asList(method.getParameterTypes()))
                            .as(method.toString())
                            .doesNotContainAnyElementsOf(anything);
                }
            }
        }
    }

    /** Sequelize GHSA-wfp9-vr4j-f49j: a document that looks like an operator is a document. */
    @Test
    @RequiresFeature(Feature.JSON_PATH)
    void aDocumentIsNoOperator() {
        create("a", "{\"password\":\"secret\"}");

        assertThat(found(Dossier_.meta.at("password").text().eq("{\"$gt\":\"\"}")))
                .isEmpty();
        assertThat(found(Dossier_.meta.contains(Json.of("{\"password\":{\"$ne\":null}}"))))
                .isEmpty();
    }

    /** Sequelize CVE-2016-1000225: a document was written into the text of the statement. */
    @Test
    void aHostileDocumentIsBound() {
        for (String text : List.of("'); DELETE FROM dossiers; -- ", "\\'; ", "$1 ? :name", "{0}")) {
            Dossier saved = await(dossiers().create(dossier -> dossier.meta = Json.string(text)));

            Dossier read = await(dossiers().findByPk(Objects.requireNonNull(saved.id)));
            assertThat(MAPPER.readTree(Objects.requireNonNull(read.meta).text()).stringValue())
                    .isEqualTo(text);
        }
    }

    /** A key that no database can hold is refused before anything is sent. */
    @Test
    @RequiresFeature(Feature.JSON_PATH)
    void aKeyThatCannotBeSentIsRefused() {
        for (String key : List.of("a\u0000b", "\ud800")) {
            assertThatThrownBy(() -> found(Dossier_.meta.at(key).exists())).isInstanceOf(QueryException.class);
        }
    }

    /** The key finds the row that has it, whatever else the rows hold, and nothing else happens. */
    private void isNothingButAKey(String key) {
        create("has", MAPPER.writeValueAsString(Map.of(key, "x", "plain", 1)));
        create(
                "other",
                "{\"other\":{\"secret\":\"x\"},\"list\":[\"x\"],\"a\":{\"b\":\"x\"},\"n\":\"x\",\"role\":\"x\"}");
        create("array", "[\"x\",{\"secret\":\"x\"}]");

        assertThat(found(Dossier_.meta.at(key).text().eq("x"))).as(key).containsExactly("has");
        assertThat(found(Dossier_.meta.at(key).exists())).as(key).containsExactly("has");
        assertThat(found(Dossier_.meta.at(key).at(key).exists())).as(key).isEmpty();
        assertThat(found(Dossier_.meta.at(key).number().isNotNull())).as(key).isEmpty();
        assertThat(found(Dossier_.meta.at(key).contains(Json.string("x"))))
                .as(key)
                .containsExactly("has");
        assertThat(await(dossiers().orderBy(Dossier_.meta.at(key).text().asc()).list()))
                .hasSize(3);
        run(dossiers().where(Dossier_.name.in("has", "other", "array")).destroy());
    }

    private List<String> found(Condition<Dossier> condition) {
        return await(dossiers()
                .where(condition)
                .select(Dossier_.name)
                .into(name -> name)
                .all());
    }

    private void create(String name, String document) {
        run(dossiers().create(dossier -> {
            dossier.name = name;
            dossier.meta = Json.of(document);
        }));
    }

    private Repository<Dossier, Long> dossiers() {
        return repository(Dossier_.MODEL);
    }
}
