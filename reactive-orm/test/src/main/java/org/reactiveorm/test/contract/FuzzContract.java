package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Repository;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.RequestException;
import org.reactiveorm.instance.DynamicModelBuilder;
import org.reactiveorm.instance.Row;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.Scope;
import org.reactiveorm.query.request.RequestFilter;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.FreshDatabase;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Dossier;
import org.reactiveorm.test.model.Dossier_;
import org.reactiveorm.test.model.Sample;
import org.reactiveorm.test.model.Sample_;
import org.reactiveorm.type.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Thousands of hostile names, values, patterns and requests against the database itself, many in one statement; the same ones on
 * every run.
 */
public abstract class FuzzContract extends Contract {

    private static final long SEED = 20_261_121L;
    private static final int COLUMNS = 60;
    private static final int VALUES = 4_000;
    private static final int LIST = 500;
    private static final int PATTERNS = 1_200;
    private static final int PATTERNS_A_STATEMENT = 20;
    private static final int REQUESTS = 1_000;
    private static final int KEYS = 1_000;

    private static final List<String> PARTS = List.of(
            "'",
            "''",
            "\"",
            "`",
            "[",
            "]",
            "\\",
            "\\'",
            "\\\"",
            ";",
            "--",
            "/*",
            "*/",
            "#",
            "$1",
            "$$",
            "?",
            ":x",
            "::int",
            "@",
            "%",
            "_",
            "!",
            "(",
            ")",
            ",",
            ".",
            "->",
            "{",
            "}",
            "*",
            " or 1=1",
            "\n",
            "\t",
            "\u0001",
            "\u001b[31m",
            "\u00a0",
            "\u202e",
            "é",
            "ß",
            "İ",
            "\u0301",
            "\uff07",
            "\u02bc",
            "€",
            "😀",
            "a",
            "Z",
            "0",
            "null",
            "\ufffd",
            "x");

    /** Characters whose letter case and accents no collation can see, and all that mean something in a pattern. */
    private static final String PATTERN_LETTERS = "ab1%_!\\'\"[]^-?$";

    /** For bindings. */
    protected FuzzContract() {}

    @Test
    void namesAreKeptAsTheyAreOrRefused() {
        FreshDatabase fresh = database().openFresh(builder -> builder);
        Random random = new Random(SEED);
        for (int table = 0; table < 5; table++) {
            List<String> names = names(random);
            assertThat(names).as("names that were not refused").hasSizeGreaterThan(COLUMNS / 3);
            String tableName = "table-" + table;
            Repository<Row, Object> things =
                    fresh.orm().define("Thing" + table, d -> described(d.table(tableName), names));
            run(fresh.orm().sync());

            run(things.create(row -> names.forEach(name -> row.set(name, names.indexOf(name)))));

            Row read = await(things.findOne());
            names.forEach(name -> assertThat(read.get(name)).as(name).isEqualTo(names.indexOf(name)));
            assertThat(fresh.database().columns(tableName)).containsAll(names);
            List<Condition<Row>> conditions = new ArrayList<>();
            for (String name : names) {
                conditions.add(things.attribute(name, Integer.class).eq(names.indexOf(name)));
            }
            assertThat(await(things.where(all(conditions)).count())).isEqualTo(1);
        }
    }

    @Test
    void namesOfTablesAreKeptAsTheyAreOrRefused() {
        FreshDatabase fresh = database().openFresh(builder -> builder);
        Random random = new Random(SEED + 1);
        List<Repository<Row, Object>> tables = new ArrayList<>();
        for (String name : names(random).subList(0, 15)) {
            tables.add(fresh.orm()
                    .define("Model" + tables.size(), d -> d.table(name).integer("a")));
        }
        run(fresh.orm().sync());

        for (Repository<Row, Object> table : tables) {
            run(table.create(row -> row.set("a", tables.indexOf(table))));
        }
        for (Repository<Row, Object> table : tables) {
            assertThat(await(table.findAll())).extracting(row -> row.get("a")).containsExactly(tables.indexOf(table));
        }
        run(fresh.orm().drop());
    }

    @Test
    void valuesComeBackAsTheyWere() {
        Random random = new Random(SEED + 2);
        List<Sample> rows = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        for (int number = 0; number < VALUES; number++) {
            Sample sample = repository(Sample_.MODEL).build();
            // the number keeps texts apart that a collation takes for the same
            sample.word = number + ":" + text(random, 12) + ".";
            sample.text = text(random, 30);
            texts.put(sample.word, sample.text);
            rows.add(sample);
        }
        run(repository(Sample_.MODEL).bulkCreate(rows).run());

        List<Sample> read = await(repository(Sample_.MODEL).findAll());
        assertThat(read).hasSize(VALUES).allSatisfy(sample -> assertThat(texts.get(sample.word))
                .isNotNull()
                .isEqualTo(sample.text));
        List<String> words = List.copyOf(texts.keySet());
        for (int from = 0; from < VALUES; from += LIST) {
            List<String> part = words.subList(from, from + LIST);
            assertThat(await(repository(Sample_.MODEL)
                            .where(Sample_.word.in(part))
                            .all()))
                    .extracting(sample -> sample.word)
                    .containsExactlyInAnyOrderElementsOf(part);
        }
    }

    @Test
    @RequiresFeature(Feature.JSON_PATH)
    void keysOfDocumentsNameTheirPartsAlone() {
        Random random = new Random(SEED + 5);
        Map<String, Integer> parts = new LinkedHashMap<>();
        while (parts.size() < KEYS) {
            parts.putIfAbsent(text(random, 6), parts.size());
        }
        Map<String, Object> decoy = Map.of("k", Map.of("k", 1), "l", List.of(1));
        parts.keySet().removeAll(decoy.keySet());
        if (!database().server().product().equals("PostgreSQL")) {
            // MariaDB cannot look them up, so that they are refused
            parts.keySet().removeIf(key -> key.startsWith("-"));
        }
        Repository<Dossier, Long> dossiers = repository(Dossier_.MODEL);
        for (Map<String, ?> document : List.of(parts, decoy)) {
            run(dossiers.create(
                    dossier -> dossier.meta = Json.of(JsonMapper.shared().writeValueAsString(document))));
        }
        List<String> keys = List.copyOf(parts.keySet());
        for (int from = 0; from + PATTERNS_A_STATEMENT <= keys.size(); from += PATTERNS_A_STATEMENT) {
            List<Condition<Dossier>> equal = new ArrayList<>();
            List<Condition<Dossier>> there = new ArrayList<>();
            for (String key : keys.subList(from, from + PATTERNS_A_STATEMENT)) {
                equal.add(
                        Dossier_.meta.at(key).number().eq(BigDecimal.valueOf(Objects.requireNonNull(parts.get(key)))));
                there.add(Dossier_.meta.at(key).exists());
            }
            assertThat(await(dossiers.where(all(equal)).count())).isEqualTo(1);
            assertThat(await(dossiers.where(any(there)).count())).isEqualTo(1);
        }
        for (String key : keys.subList(0, PATTERNS_A_STATEMENT)) {
            run(dossiers.where(Dossier_.meta.at("l").exists())
                    .update(Dossier_.meta.at("k").at(key).set(key)));
        }
        Dossier set = await(dossiers.where(Dossier_.meta.at("l").exists()).one());
        JsonNode object = JsonMapper.shared()
                .readTree(Objects.requireNonNull(set.meta).text())
                .get("k");
        assertThat(object.size()).isEqualTo(PATTERNS_A_STATEMENT + 1);
        keys.subList(0, PATTERNS_A_STATEMENT)
                .forEach(key -> assertThat(object.get(key).stringValue()).isEqualTo(key));
    }

    @Test
    void patternsFindWhatTheirTextsSay() {
        Random random = new Random(SEED + 3);
        Set<String> subjects = new LinkedHashSet<>();
        while (subjects.size() < 400) {
            subjects.add(letters(random, 1 + random.nextInt(8)));
        }
        List<String> names = List.copyOf(subjects);
        seedAuthors(names.size(), (author, position) -> author.name = names.get(position));

        for (int statement = 0; statement < PATTERNS / PATTERNS_A_STATEMENT; statement++) {
            List<Condition<Author>> conditions = new ArrayList<>();
            Set<String> expected = new LinkedHashSet<>();
            for (int pattern = 0; pattern < PATTERNS_A_STATEMENT; pattern++) {
                String wanted = letters(random, 2 + random.nextInt(2));
                conditions.add(
                        switch (pattern % 3) {
                            case 0 -> Author_.name.startsWith(wanted);
                            case 1 -> Author_.name.endsWith(wanted);
                            default -> Author_.name.contains(wanted);
                        });
                for (String name : names) {
                    boolean matches =
                            switch (pattern % 3) {
                                case 0 -> name.startsWith(wanted);
                                case 1 -> name.endsWith(wanted);
                                default -> name.contains(wanted);
                            };
                    if (matches) {
                        expected.add(name);
                    }
                }
            }
            assertThat(await(authors().where(any(conditions)).list()))
                    .extracting(author -> author.name)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void requestsAreAnsweredOrRefused() {
        seedAuthors(5);
        RequestFilter<Author> filter = RequestFilter.of(Author.class)
                .filterable(Author_.name)
                .filterable(Author_.age)
                .sortable(Author_.name, Author_.age)
                .build();
        List<String> keys =
                List.of("name", "age", "name.contains", "age.gte", "sort", "sort", "email", "limit", "name.in");
        List<String> sorts = List.of("name", "-name", "age", "-age", ",", "-", " desc", "1", ";");
        Random random = new Random(SEED + 4);
        int answered = 0;
        Set<String> shapes = new LinkedHashSet<>();
        for (int number = 0; number < REQUESTS; number++) {
            String key = random.nextInt(20) == 0 ? text(random, 2) : keys.get(random.nextInt(keys.size()));
            String value =
                    switch (random.nextInt(3)) {
                        case 0 -> text(random, 3);
                        case 1 -> Integer.toString(random.nextInt(200));
                        default -> sorts.get(random.nextInt(sorts.size())) + sorts.get(random.nextInt(sorts.size()));
                    };
            Scope<Author> scope;
            try {
                scope = filter.parse(Map.of(key, List.of(value)));
            } catch (RequestException refused) {
                continue;
            }
            answered++;
            if (shapes.add(key + (key.equals("sort") ? value : "")) || random.nextInt(10) == 0) {
                run(authors().scope(scope).list());
            }
        }
        assertThat(answered).isGreaterThan(REQUESTS / 10);
        assertThat(Set.copyOf(statements().texts())).hasSizeLessThanOrEqualTo(12);
        assertThat(await(authors().count())).isEqualTo(5);
    }

    private List<String> names(Random random) {
        List<String> names = new ArrayList<>();
        for (int number = 0; number < COLUMNS; number++) {
            // the number keeps names apart that differ in letter case only
            String name = number + text(random, 6);
            try {
                assertThat(database().server().dialect().quote(name)).contains(Integer.toString(number));
                names.add(name);
            } catch (MappingException refused) {
                assertThat(refused.getMessage()).contains("\"");
            }
        }
        return names;
    }

    private static DynamicModelBuilder described(DynamicModelBuilder model, List<String> names) {
        names.forEach(name -> model.integer(name).column(name));
        return model;
    }

    private static String text(Random random, int parts) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(parts + 1); i > 0; i--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(PATTERN_LETTERS.charAt(random.nextInt(PATTERN_LETTERS.length())));
        }
        return text.toString();
    }

    @SuppressWarnings("unchecked") // an array of conditions of one model
    private static <T> Condition<T> all(List<Condition<T>> conditions) {
        return Condition.allOf(conditions.toArray(Condition[]::new));
    }

    @SuppressWarnings("unchecked") // an array of conditions of one model
    private static <T> Condition<T> any(List<Condition<T>> conditions) {
        return Condition.anyOf(conditions.toArray(Condition[]::new));
    }
}
