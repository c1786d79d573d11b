package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.Selection;
import org.reactiveorm.error.OrmException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.RequestException;
import org.reactiveorm.instance.Row;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.query.Condition;
import org.reactiveorm.query.Query;
import org.reactiveorm.query.request.RequestFilter;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.FreshDatabase;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Country;
import org.reactiveorm.test.model.Country_;
import org.reactiveorm.test.model.Sample;
import org.reactiveorm.test.model.Sample.Color;
import org.reactiveorm.test.model.Sample_;
import org.reactiveorm.test.model.Seat;
import org.reactiveorm.test.model.Seat_;

/**
 * The mistakes that other mappers have published advisories for, one test for each class of them; above a test stands where the
 * mistake was made.
 */
public abstract class InjectionContract extends Contract {

    private static final List<String> HOSTILE = List.of(
            "' or '1'='1",
            "\\' or 1=1 -- ",
            "\" or \"\"=\"",
            "` or 1=1 #",
            "x'; delete from authors; -- ",
            "$1",
            "?",
            ":name",
            "%' or name like '%",
            "/*",
            "*/",
            "\\");

    private static final RequestFilter<Author> FILTER = RequestFilter.of(Author.class)
            .filterable(Author_.name)
            .filterable(Author_.age)
            .sortable(Author_.name, Author_.age)
            .build();

    /** For bindings. */
    protected InjectionContract() {}

    /** Sequelize CVE-2015-1369, TypeORM GHSA-9ggv-8w38-r7pm, SQLAlchemy CVE-2019-7164 and -7548, QueryDSL GHSA-6q3q-6v5j-h6vg. */
    @Test
    void sortTextOfARequestReachesNoStatement() {
        seedAuthors(3);
        for (String sort : List.of(
                "name desc; delete from authors",
                "(select 1)",
                "name, (case when 1=1 then 1 else 2 end)",
                "1",
                "email",
                "name asc nulls first")) {
            assertThatThrownBy(() -> FILTER.parse(Map.of("sort", List.of(sort))))
                    .isInstanceOf(RequestException.class);
        }
        assertThat(statements().count()).isZero();
        assertThat(await(authors()
                        .scope(FILTER.parse(Map.of("sort", List.of("-name"))))
                        .all()))
                .extracting(author -> author.name)
                .containsExactly(authorName(2), authorName(1), authorName(0));
    }

    /** Sequelize CVE-2016-10553, TypeORM CVE-2022-33171: a condition or an order made of text or of any object. */
    @Test
    void noConditionAndNoOrderIsMadeOfText() {
        Set<Class<?>> anything = Set.of(String.class, CharSequence.class, Object.class, Map.class);
        for (Class<?> type : List.of(Query.class, Selection.class, Repository.class)) {
            for (Method method : type.getMethods()) {
                boolean narrows = method.getReturnType() == Query.class || method.getReturnType() == Selection.class;
                if (narrows && Modifier.isPublic(method.getModifiers()) && !method.isBridge()) {
                    assertThat(method.getParameterTypes()).as(method.toString()).doesNotContainAnyElementsOf(anything);
                }
            }
        }
    }

    /** Sequelize CVE-2016-10550: limit and offset as they came. */
    @Test
    void limitAndOffsetOfARequestAreNumbers() {
        seedAuthors(3);
        for (String number :
                List.of("1; delete from authors", "1 union select 1", "-1", "1e1", "", "2147483648000000000000")) {
            assertThatThrownBy(() -> FILTER.parse(Map.of("limit", List.of(number))))
                    .isInstanceOf(RequestException.class);
            assertThatThrownBy(() -> FILTER.parse(Map.of("offset", List.of(number))))
                    .isInstanceOf(RequestException.class);
        }
        assertThat(await(authors()
                        .scope(FILTER.parse(Map.of("limit", List.of("1"), "offset", List.of("1"))))
                        .all()))
                .extracting(author -> author.name)
                .containsExactly(authorName(1));
    }

    /** Sequelize CVE-2016-10556: lists were escaped by the rules of another database. */
    @Test
    void listsOfHostileValuesStayValues() {
        seedNames(HOSTILE);
        run(authors().where(Author_.name.in(tame(HOSTILE.size()))).list());
        String tame = statements().texts().get(0);
        statements().clear();

        assertThat(names(Author_.name.in(HOSTILE))).containsExactlyElementsOf(HOSTILE);
        assertThat(statements().texts()).containsExactly(tame);
        assertThat(names(Author_.name.notIn(HOSTILE))).isEmpty();
    }

    /** Sequelize CVE-2016-1000225, Hibernate CVE-2019-14900: values of one type that were written into the text. */
    @Test
    void valuesOfEveryTypeAreBound() {
        Repository<Sample, Long> samples = repository(Sample_.MODEL);
        Consumer<Sample> canaries = sample -> {
            sample.small = 47_111;
            sample.large = 47_112_000_000L;
            sample.word = "47113";
            sample.text = "47114";
            sample.truth = true;
            sample.moment = Instant.parse("4711-05-06T07:08:09Z");
            sample.day = LocalDate.of(4711, 5, 6);
            sample.amount = new BigDecimal("47115.5");
            sample.code = new UUID(0x4711, 0x4711);
            sample.color = Color.AMBER;
        };
        run(samples.create(canaries));
        run(samples.bulkCreate(List.of(samples.build(canaries))).run());
        run(samples.where(allEqual(samples.build(canaries)))
                .orderBy(Sample_.large.asc())
                .all()
                .next());
        run(samples.where(Sample_.small.eq(47_111))
                .update(Sample_.word.set("47116"), Sample_.amount.set(new BigDecimal("4711"))));
        run(samples.where(Sample_.word.eq("47116")).destroy());

        assertThat(statements().texts()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(text -> assertThat(text)
                .doesNotContain("4711", "AMBER", "amber"));
        assertThat(await(samples.count())).isZero();
    }

    /** Sequelize GHSA-wfp9-vr4j-f49j, MikroORM CVE-2026-34220: a parsed body became an operator. */
    @Test
    @SuppressWarnings({"unchecked", "rawtypes"}) // what a caller does who passes on what came
    void aParsedBodyIsNoOperator() {
        seedAuthors(2);
        Map<String, String> body = Map.of("$gt", "");

        assertThatThrownBy(() -> await(
                        authors().where(((Attribute) Author_.name).eq(body)).all()))
                .isInstanceOfAny(ClassCastException.class, OrmException.class);
        assertThatThrownBy(() -> FILTER.parse(Map.of("name[$gt]", List.of("")))).isInstanceOf(RequestException.class);
        assertThatThrownBy(() -> FILTER.parse(Map.of("name.$gt", List.of("")))).isInstanceOf(RequestException.class);
        assertThat(await(authors()
                        .scope(FILTER.parse(Map.of("name", List.of("{\"$gt\":\"\"}"))))
                        .all()))
                .isEmpty();
    }

    /** Sequelize CVE-2019-11069: a backslash, where the server takes it for an escape. */
    @Test
    void aBackslashMeansNothingWhateverTheServerTakesItFor() {
        FreshDatabase fresh = database().openFresh(builder -> builder);
        if (database().server().product().equals("PostgreSQL")) {
            String name =
                    fresh.database().console().rows("SELECT current_database()").get(0);
            fresh.database().console().execute("ALTER DATABASE `" + name + "` SET standard_conforming_strings = off");
        }
        Repository<Row, Object> things =
                fresh.orm().define("Thing", d -> d.string("name", 80).string("a\\", 10));
        run(fresh.orm().sync());
        List<String> texts = List.of("\\", "\\'", "\\\\' or 1=1 -- ", "'\\", "\\%", "!\\");
        for (String text : texts) {
            run(things.create(row -> row.set("name", text).set("a\\", "\\")));
        }

        Attribute<Row, String> name = things.attribute("name", String.class);
        for (String text : texts) {
            assertThat(await(things.where(name.eq(text)).count())).as(text).isEqualTo(1);
        }
        assertThat(await(things.where(things.attribute("a\\", String.class).eq("\\"))
                        .count()))
                .isEqualTo(texts.size());
    }

    /** Sequelize GHSA-fw4p-36j9-rrj3: a value that looks like a statement changed what was done with the result. */
    @Test
    void aValueThatLooksLikeAStatementIsNotRead() {
        List<String> texts = List.of(
                "SELECT tbl_name FROM sqlite_master",
                "INSERT INTO authors VALUES (1) RETURNING *",
                "BEGIN",
                "COMMIT",
                "ROLLBACK;",
                "CALL x()",
                "-- select");
        seedNames(texts);

        for (String text : texts) {
            assertThat(names(Author_.name.eq(text))).containsExactly(text);
            assertThat(await(authors().where(Author_.name.eq(text)).update(Author_.name.set(text))))
                    .isEqualTo(1);
        }
    }

    /** Sequelize CVE-2023-22578, Knex CVE-2019-10757, Drizzle CVE-2026-39356: a name that was read as SQL. */
    @Test
    void aNameThatLooksLikeSqlIsAName() {
        FreshDatabase fresh = database().openFresh(builder -> builder);
        List<String> hostile =
                List.of("count(id)", "a`b", "a\"b", "a]b", "a'b", "a.b", "x\" or 1=1 --", "select", "$1", "?");
        Repository<Row, Object> things = fresh.orm().define("Thing", d -> {
            hostile.forEach(name -> d.integer(name).column(name));
            return d.table("count(*)");
        });
        run(fresh.orm().sync());

        Row row = things.build();
        hostile.forEach(name -> row.set(name, hostile.indexOf(name)));
        run(row.save());
        Row read = await(things.findOne());
        hostile.forEach(name -> assertThat(read.get(name)).isEqualTo(hostile.indexOf(name)));
        for (String name : hostile) {
            Attribute<Row, Integer> attribute = things.attribute(name, Integer.class);
            assertThat(await(things.where(attribute.eq(hostile.indexOf(name)))
                            .orderBy(attribute.desc())
                            .count()))
                    .isEqualTo(1);
        }
        assertThat(fresh.database().columns("count(*)")).containsAll(hostile);
    }

    /** Sequelize CVE-2023-22579 and -22580, Knex CVE-2016-20018, TypeORM's undefined id: a condition that fell away. */
    @Test
    @SuppressWarnings("NullAway") // what a careless caller does
    void aConditionThatIsMissingMeansNeverEveryRow() {
        seedAuthors(3);
        Condition<Author> missing = null;
        Long id = null;
        String name = null;

        assertThatThrownBy(() -> authors().where(missing)).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> authors().where(Author_.age.eq(1)).where(missing))
                .isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> authors().where(Author_.name.eq(name))).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> authors().findByPk(id)).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> authors().where(Condition.anyOf())).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> authors().limit(1).destroy()).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> authors().limit(1).update(Author_.age.set(1))).isInstanceOf(QueryException.class);
        assertThat(statements().count()).isZero();
        assertThat(await(authors().where(Author_.id.in(List.of())).destroy())).isZero();
        assertThat(await(authors().count())).isEqualTo(3);
    }

    /** Sequelize CVE-2023-25813: a value that looks like a placeholder was replaced once more. */
    @Test
    void aValueThatLooksLikeAMarkerIsNotReplacedAgain() {
        List<String> texts = List.of(":email", "$2", "?", "?2", "@p1", "${email}", "#{email}", "%s", "{0}");
        seedAuthors(texts.size(), (author, position) -> {
            author.name = texts.get(position);
            author.email = "' or 1=1 -- " + position;
        });

        for (String text : texts) {
            String email = "' or 1=1 -- " + texts.indexOf(text);
            assertThat(names(Author_.name.eq(text).and(Author_.email.eq(email))))
                    .containsExactly(text);
            assertThat(names(Author_.email.eq(email).and(Author_.name.eq(text))))
                    .containsExactly(text);
            assertThat(names(Author_.name.eq(email).and(Author_.email.eq(text))))
                    .isEmpty();
        }
    }

    /** Sequelize CVE-2023-25813 and CVE-2016-10556, in SQL by hand; and a second statement behind the first. */
    @Test
    void valuesOfSqlByHandAreNotReplacedAgain() {
        List<String> texts = List.of(":b", "?", "$1", "' or 1=1 -- ", "\\");
        seedNames(texts);
        char quote = database().server().dialect().quote("q").charAt(0);
        String text = "select `name` from `authors` where `name` = :a and `name` <> :b".replace('`', quote);

        for (String value : texts) {
            assertThat(await(orm().sql(text)
                            .bind("a", value)
                            .bind("b", ":a")
                            .into(name -> name, String.class)
                            .all()))
                    .containsExactly(value);
        }
        assertThatThrownBy(
                        () -> await(orm().sql("select 1; delete from authors").run()))
                .isInstanceOf(QueryException.class);
        assertThat(await(authors().count())).isEqualTo(texts.size());
    }

    /** MikroORM CVE-2026-34220: an object that was taken for a piece of SQL; Rails CVE-2013-3221: a value of another type. */
    @Test
    void anObjectOfAnotherTypeIsNoPieceOfSql() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> things =
                fresh.define("Thing", d -> d.string("name", 80).integer("size"));
        run(fresh.sync());
        for (Object object : List.of(
                Map.of("sql", "1"),
                List.of("1", "2"),
                Author_.name.eq("x"),
                Author_.name.asc(),
                Set.of("x"),
                new Object[] {"x"},
                1.5)) {
            assertThatThrownBy(() -> await(things.create(row -> row.set("size", object))))
                    .as(object.getClass().getName())
                    .isInstanceOfAny(ClassCastException.class, OrmException.class);
        }
        assertThat(await(things.count())).isZero();
    }

    /** TypeORM CVE-2025-60542 and GHSA-w7q7-vjp8-7jv4, Rails CVE-2014-3514: a key of an object became a column. */
    @Test
    void aKeyThatIsNoAttributeIsNoColumn() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> things = fresh.define("Thing", d -> d.string("name", 80));
        run(fresh.sync());
        String key = "name\") values ('evil') -- ";

        Throwable refused = null;
        try {
            run(things.create(row -> row.set("name", "good").set(key, "x").set("id_", 7)));
        } catch (OrmException e) {
            refused = e;
        }
        assertThat(statements().texts()).allSatisfy(text -> assertThat(text).doesNotContain("evil", "id_"));
        assertThat(await(things.count())).isEqualTo(refused == null ? 1 : 0);
    }

    /** Hibernate CVE-2026-0603: ids that the mapper had read itself were written into the next statement. */
    @Test
    void anIdThatWasReadIsBoundToo() {
        Repository<Country, String> countries = repository(Country_.MODEL);
        Repository<Seat, Long> seats = repository(Seat_.MODEL);
        for (String code : HOSTILE) {
            Country country = await(countries.create(it -> {
                it.code = code;
                it.name = code;
            }));
            run(seats.create(seat -> seat.country.set(country)));
        }
        statements().clear();

        List<Country> eager = await(countries.include(Country_.seats).all());
        assertThat(eager).hasSize(HOSTILE.size()).allSatisfy(country -> assertThat(country.seats.loaded())
                .hasSize(1));
        List<Seat> included = await(seats.include(Seat_.country).all());
        assertThat(included)
                .allSatisfy(seat -> assertThat(seat.country.required().code).isIn(HOSTILE));
        List<Country> lazy = await(countries.findAll());
        for (Country country : lazy) {
            assertThat(await(country.seats.get())).hasSize(1);
            assertThat(await(countries.findByPk(country.code)).name).isEqualTo(country.code);
        }
        // windows follow the hostile ids by value
        List<String> paged = new ArrayList<>();
        countries
                .findAll()
                .limitRate(1)
                .doOnNext(country -> paged.add(country.code))
                .blockLast(LIMIT);
        assertThat(paged).containsExactlyInAnyOrderElementsOf(HOSTILE);
        run(seats.destroyAll());
        for (Country country : lazy) {
            run(country.update(it -> it.name = "changed"));
            run(country.destroy());
        }
        assertThat(await(countries.count())).isZero();
        assertThat(statements().texts())
                .allSatisfy(text -> assertThat(text).doesNotContain(" or 1=1", "'1'", "delete from authors;"));
    }

    /** Django CVE-2024-42005, CVE-2025-57833, -59681, -64459 and CVE-2026-1207, -1287, -1312: an alias from outside. */
    @Test
    void noAliasIsMadeOfANameFromOutside() {
        FreshDatabase fresh = database().openFresh(builder -> builder);
        String name = "a\u0001b\tc\nd";
        Repository<Row, Object> things =
                fresh.orm().define("Thing", d -> d.string(name, 80).column(name));
        run(fresh.orm().sync());
        run(things.create(row -> row.set(name, "x")));
        Attribute<Row, String> attribute = things.attribute(name, String.class);

        assertThat(await(
                        things.where(attribute.eq("x")).orderBy(attribute.asc()).all()))
                .hasSize(1);
        String quoted = database().server().dialect().quote(name);
        assertThat(statements().texts()).isNotEmpty().allSatisfy(text -> assertThat(
                        text.replace(quoted, "").toLowerCase(Locale.ROOT))
                .doesNotContain("\u0001")
                .doesNotContainPattern("[^.]" + Pattern.quote(quoted) + " as "));
    }

    /** Rails CVE-2022-44566, TypeScript's lost precision: a number that does not fit the column. */
    @Test
    void aNumberOutOfRangeIsRefusedBeforeItIsSent() {
        seedAuthors(1);
        for (String number : List.of("9223372036854775808", "1e400", "2147483648", "1.0", "NaN")) {
            assertThatThrownBy(() -> FILTER.parse(Map.of("age", List.of(number))))
                    .isInstanceOf(RequestException.class);
        }
        assertThat(await(authors().where(Author_.id.eq(Long.MAX_VALUE)).count()))
                .isZero();
        assertThat(await(authors().where(Author_.id.gt(Long.MIN_VALUE)).count()))
                .isEqualTo(1);
    }

    /** Rails CVE-2023-22794, Hibernate CVE-2020-25638: a comment that ended early. */
    @Test
    void noTextOfACallerStandsInAComment() {
        seedNames(List.of("*/ delete from authors /*"));

        assertThat(names(Author_.name.contains("*/"))).hasSize(1);
        assertThat(statements().texts()).noneMatch(text -> text.contains("/*") || text.contains("--"));
    }

    /** Spring Data CVE-2026-41697 and CVE-2019-3797: wildcards of a user's text. */
    @Test
    void aWildcardInAUsersTextIsACharacter() {
        seedNames(List.of("50%", "500", "a_b", "axb", "a!b", "[ab]"));

        assertThat(names(Author_.name.startsWith("50%"))).containsExactly("50%");
        assertThat(names(Author_.name.contains("_"))).containsExactly("a_b");
        assertThat(names(Author_.name.endsWith("!b"))).containsExactly("a!b");
        assertThat(names(Author_.name.contains("[ab]"))).containsExactly("[ab]");
        assertThat(await(authors()
                        .scope(FILTER.parse(Map.of("name.contains", List.of("%"))))
                        .all()))
                .extracting(author -> author.name)
                .containsExactly("50%");
    }

    /** Spring Data CVE-2026-41695 and -41719: texts that filled a cache, or were evaluated. */
    @Test
    void requestsMakeNoMoreStatementsThanTheirListAllows() {
        seedAuthors(1);
        for (int i = 0; i < 200; i++) {
            String age = Integer.toString(i);
            String sort = i % 3 == 0 ? "name" : i % 3 == 1 ? "-name,age" : "age";
            run(authors()
                    .scope(FILTER.parse(Map.of("age.gte", List.of(age), "sort", List.of(sort))))
                    .list());
            assertThatThrownBy(() -> FILTER.parse(Map.of("sort", List.of("T(java.lang.Runtime)." + age))))
                    .isInstanceOf(RequestException.class);
        }

        assertThat(Set.copyOf(statements().texts())).hasSizeLessThanOrEqualTo(3);
    }

    /** The elttam class of leaks: who may filter by the beginning of a secret can guess it. */
    @Test
    void nothingIsFilteredOrSortedByThatWasNotDeclared() {
        for (String secret :
                List.of("email", "email.startsWith", "status", "team.name", "posts.title", "id", "class")) {
            assertThatThrownBy(() -> FILTER.parse(Map.of(secret, List.of("x")))).isInstanceOf(RequestException.class);
            assertThatThrownBy(() -> FILTER.parse(Map.of("sort", List.of(secret))))
                    .isInstanceOf(RequestException.class);
        }
    }

    /** pgjdbc CVE-2024-1597: a negative number behind a minus began a comment. Drivers of ours are asked to prepare. */
    @Test
    void aNegativeNumberBehindAMinusStaysANumber() {
        seedAuthors(3, (author, position) -> author.age = -position);

        assertThat(await(authors()
                        .where(Author_.age.eq(-1).and(Author_.name.eq(authorName(1))))
                        .count()))
                .isEqualTo(1);
        assertThat(await(authors()
                        .where(Author_.age.eq(-2))
                        .update(Author_.age.set(Integer.MIN_VALUE), Author_.name.set("-- "))))
                .isEqualTo(1);
        assertThat(names(Author_.age.lt(-2))).containsExactly("-- ");
    }

    private static Condition<Sample> allEqual(Sample sample) {
        return Condition.allOf(
                Sample_.small.eq(Objects.requireNonNull(sample.small)),
                Sample_.large.eq(Objects.requireNonNull(sample.large)),
                Sample_.word.eq(Objects.requireNonNull(sample.word)),
                Sample_.text.eq(Objects.requireNonNull(sample.text)),
                Sample_.truth.eq(Objects.requireNonNull(sample.truth)),
                Sample_.moment.eq(Objects.requireNonNull(sample.moment)),
                Sample_.day.eq(Objects.requireNonNull(sample.day)),
                Sample_.amount.eq(Objects.requireNonNull(sample.amount)),
                Sample_.code.eq(Objects.requireNonNull(sample.code)),
                Sample_.color.eq(Objects.requireNonNull(sample.color)));
    }

    private static List<String> tame(int count) {
        String[] texts = new String[count];
        Arrays.setAll(texts, number -> "tame-" + number);
        return List.of(texts);
    }

    private void seedNames(List<String> names) {
        seedAuthors(names.size(), (author, position) -> author.name = names.get(position));
    }

    private List<String> names(Condition<Author> condition) {
        return await(authors().where(condition).orderBy(Author_.id.asc()).all().map(author -> author.name));
    }
}
