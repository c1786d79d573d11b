package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Sql;
import org.reactiveorm.error.ConnectionBusyException;
import org.reactiveorm.error.MappingException;
import org.reactiveorm.error.NonUniqueResultException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.error.StatementException;
import org.reactiveorm.instance.Row;
import org.reactiveorm.query.projection.ColumnValues;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author.Status;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Person;
import org.reactiveorm.test.model.Person_;
import org.reactiveorm.test.model.Sample;
import org.reactiveorm.test.model.Sample.Color;
import org.reactiveorm.test.model.Sample_;
import org.reactiveorm.type.DataType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Statements that people write: their values, what becomes of their rows, and what is refused. */
public abstract class RawSqlContract extends StreamContract<Author> {

    /** For bindings. */
    protected RawSqlContract() {}

    /** A result whose second component may be null. */
    public record NameAndAge(String name, @Nullable Integer age) {}

    /** A result whose second component cannot be null. */
    public record NameAndYears(String name, int years) {}

    @Override
    protected Flux<Author> stream() {
        return raw("select * from `authors` order by `name`").as(Author_.MODEL).all();
    }

    @Override
    protected int position(Author author) {
        return Integer.parseInt(author.name.substring("author-".length()));
    }

    /** A statement whose names are in backticks, whatever the product quotes them with. */
    private Sql raw(String text) {
        String quoted = database().server().dialect().quote("q");
        return orm().sql(text.replace('`', quoted.charAt(0)));
    }

    @Test
    void bindsByName() {
        seedAuthors(5, (author, position) -> author.age = position);

        assertThat(await(raw("select `name` from `authors` where `age` > :low and `age` < :high and :low < :high"
                                + " order by `name`")
                        .bind("low", 0)
                        .bind("high", 3)
                        .into(name -> name, String.class)
                        .all()))
                .containsExactly(authorName(1), authorName(2));
    }

    @Test
    void bindsByPosition() {
        seedAuthors(5, (author, position) -> author.age = position);

        assertThat(await(raw("select `name` from `authors` where `age`>?and `age`<? order by `name`")
                        .binds(0, 3)
                        .into(name -> name, String.class)
                        .all()))
                .containsExactly(authorName(1), authorName(2));
    }

    @Test
    void bindsTheValuesOfAMap() {
        seedAuthors(3);

        assertThat(await(raw("select * from `authors` where `name` = :name")
                                .bindAll(Map.of("name", authorName(2)))
                                .as(Author_.MODEL)
                                .one())
                        .name)
                .isEqualTo(authorName(2));
    }

    @Test
    void bindsAListAsManyValues() {
        seedAuthors(9);

        assertThat(await(raw("select `name` from `authors` where `name` in ( :names ) order by `name`")
                        .bind("names", List.of(authorName(1), authorName(5), authorName(7)))
                        .into(name -> name, String.class)
                        .all()))
                .containsExactly(authorName(1), authorName(5), authorName(7));
        assertThat(await(raw("select `name` from `authors` where `name` not in (?) and `name` <> ? order by `name`")
                        .binds(List.of(authorName(0), authorName(1), authorName(2)), authorName(3))
                        .into(name -> name, String.class)
                        .all()))
                .hasSize(5);
    }

    @Test
    void keepsOneTextForListsOfAboutTheSameLength() {
        for (int size = 5; size <= 8; size++) {
            List<Integer> ages = IntStream.range(0, size).boxed().toList();
            run(raw("select `id` from `authors` where `age` in (:ages)")
                    .bind("ages", ages)
                    .rows()
                    .list());
        }

        assertThat(statements().texts()).hasSize(4);
        assertThat(Set.copyOf(statements().texts())).hasSize(1);
    }

    @Test
    void refusesAnEmptyList() {
        Sql sql = raw("select `id` from `authors` where `age` in (:ages)").bind("ages", List.of());

        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(sql::rows)
                .withMessageContaining(":ages")
                .withMessageContaining("empty");
    }

    @Test
    void bindsANull() {
        seedAuthors(2, (author, position) -> author.age = position);

        assertThat(await(raw("update `authors` set `age` = :age where `name` = :name")
                        .bind("age", null)
                        .bind("name", authorName(1))
                        .run()))
                .isEqualTo(1);
        assertThat(await(raw("update `authors` set `age` = :age where `name` = :name")
                        .bind("age", null, DataType.INTEGER)
                        .bind("name", authorName(0))
                        .run()))
                .isEqualTo(1);
        assertThat(await(authors().where(Author_.age.isNull()).count())).isEqualTo(2);
    }

    @Test
    void carriesEveryTypeThereAndBack() {
        UUID code = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
        Instant moment = Instant.parse("2024-02-29T23:59:59.123456Z");
        run(repository(Sample_.MODEL).create(sample -> {
            sample.small = Integer.MIN_VALUE;
            sample.large = Long.MAX_VALUE;
            sample.word = "it's; ?:x";
            sample.truth = true;
            sample.moment = moment;
            sample.day = LocalDate.of(2024, 2, 29);
            sample.amount = new BigDecimal("12.3400");
            sample.code = code;
            sample.color = Color.GREEN;
        }));

        Sql sql =
                raw("select * from `samples` where `small` = :small and `large` = :large and `word` = :word and `truth` = :truth"
                                + " and `moment` = :moment and `day` = :day and `amount` = :amount and `code` = :code and `color` = :color")
                        .bind("small", Integer.MIN_VALUE)
                        .bind("large", Long.MAX_VALUE)
                        .bind("word", "it's; ?:x")
                        .bind("truth", true)
                        .bind("moment", moment)
                        .bind("day", LocalDate.of(2024, 2, 29))
                        .bind("amount", new BigDecimal("12.34"))
                        .bind("code", code)
                        .bind("color", Color.GREEN);
        Sample read = await(sql.as(Sample_.MODEL).one());
        assertThat(read.moment).isEqualTo(moment);
        assertThat(read.amount).isEqualByComparingTo("12.34");
        assertThat(await(sql.map(RawSqlContract::everyType).one()))
                .containsExactly(
                        Integer.MIN_VALUE,
                        (long) Integer.MIN_VALUE,
                        Long.MAX_VALUE,
                        "it's; ?:x",
                        true,
                        moment,
                        LocalDate.of(2024, 2, 29),
                        new BigDecimal("12.3400"),
                        code,
                        Color.GREEN);
    }

    private static List<@Nullable Object> everyType(ColumnValues row) {
        return Arrays.asList(
                row.get("small", Integer.class),
                row.get("small", Long.class),
                row.get("LARGE", Long.class),
                row.get("word", String.class),
                row.get("truth", Boolean.class),
                row.get("moment", Instant.class),
                row.get("day", LocalDate.class),
                row.get("amount", DataType.decimal(19, 4)),
                row.get("code", UUID.class),
                row.get("color", Color.class));
    }

    @Test
    void makesRecords() {
        seedAuthors(2, (author, position) -> author.age = position == 0 ? null : 30);

        assertThat(await(raw("select `name`, `age` from `authors` order by `name`")
                        .into(NameAndAge::new, String.class, Integer.class)
                        .all()))
                .containsExactly(new NameAndAge(authorName(0), null), new NameAndAge(authorName(1), 30));
    }

    @Test
    void countsAndComputes() {
        seedAuthors(4, (author, position) -> author.age = position / 2);

        assertThat(await(
                        raw("select `age`, count(*) as n, sum(`age`) as years from `authors` group by `age` order by `age`")
                                .map(row -> row.get("age", Integer.class) + ":" + row.get("n", Long.class) + ":"
                                        + row.get("years", BigDecimal.class))
                                .all()))
                .containsExactly("0:2:0", "1:2:2");
    }

    @Test
    void givesRowsByName() {
        seedAuthors(1);

        Row row = await(raw("select `name`, `email` from `authors`").rows().one());
        assertThat(row.toMap()).containsOnlyKeys("name", "email").containsEntry("name", authorName(0));
    }

    @Test
    void refusesTwoColumnsOfOneName() {
        seedAuthors(1);

        raw("select a.`id`, b.`id` from `authors` as a join `authors` as b on a.`id` = b.`id`")
                .rows()
                .all()
                .as(StepVerifier::create)
                .expectErrorSatisfies(error ->
                        assertThat(error).isInstanceOf(MappingException.class).hasMessageContaining("\"id\""))
                .verify(LIMIT);
    }

    @Test
    void refusesANullForAPrimitiveComponent() {
        seedAuthors(1);

        raw("select `name`, `age` from `authors`")
                .into(NameAndYears::new, String.class, Integer.class)
                .all()
                .as(StepVerifier::create)
                .expectError(MappingException.class)
                .verify(LIMIT);
    }

    @Test
    void refusesAValueThatDoesNotFit() {
        run(repository(Sample_.MODEL).create(sample -> sample.large = 4_294_967_301L));

        raw("select `large` from `samples`")
                .into(number -> number, Integer.class)
                .all()
                .as(StepVerifier::create)
                .expectErrorSatisfies(error ->
                        assertThat(error).isInstanceOf(MappingException.class).hasMessageContaining("large"))
                .verify(LIMIT);
    }

    @Test
    void namesTheColumnsWhereOneIsMissing() {
        seedAuthors(1);

        raw("select `name` from `authors`")
                .map(row -> String.valueOf(row.get("nmae", String.class)))
                .all()
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(MappingException.class)
                        .hasMessageContaining("nmae")
                        .hasMessageContaining("name"))
                .verify(LIMIT);
    }

    @Test
    void makesInstancesThatKnowTheirRow() {
        seedAuthors(1, (author, position) -> author.email = "ada@example.com");
        Author author = await(raw("select `id`, `name`, 1 as extra from `authors`")
                .as(Author_.MODEL)
                .one());
        assertThat(author.changed()).isEmpty();
        assertThat(author.isNew()).isFalse();
        statements().clear();

        author.name = "Ada";
        run(author.save());

        assertThat(statements().texts()).hasSize(1).noneMatch(text -> text.contains("email"));
        assertThat(await(authors().findOne()).email).isEqualTo("ada@example.com");
        assertThat(await(authors().findOne()).name).isEqualTo("Ada");
    }

    @Test
    void findsColumnsByTheNamesOfAttributes() {
        seedAuthors(1, (author, position) -> author.status = Status.RETIRED);

        Author author = await(raw("select `id`, `name`, `status`, `team_id` as `teamId` from `authors`")
                .as(Author_.MODEL)
                .one());
        assertThat(author.status).isEqualTo(Status.RETIRED);
        assertThat(author.teamId).isNull();
        assertThat(author.changed()).isEmpty();
    }

    @Test
    void readsAssociationsOfItsInstancesTogether() {
        seedAuthorsWithPosts(3, 2);

        List<Author> read = await(stream());
        assertThat(await(Flux.fromIterable(read).concatMap(author -> author.posts.get(), 1)))
                .hasSize(6);
        assertThat(statements().count()).isEqualTo(2);
    }

    @Test
    void refusesInstancesWithoutAnId() {
        seedAuthors(1);

        raw("select `name` from `authors`")
                .as(Author_.MODEL)
                .all()
                .as(StepVerifier::create)
                .expectErrorSatisfies(error ->
                        assertThat(error).isInstanceOf(MappingException.class).hasMessageContaining("id"))
                .verify(LIMIT);
    }

    @Test
    void refusesAPartOfAPlainClass() {
        run(repository(Person_.MODEL).create(person -> person.setFullName("Ada")));

        raw("select `id`, `full_name` from `persons`")
                .as(Person_.MODEL)
                .all()
                .as(StepVerifier::create)
                .expectErrorSatisfies(error ->
                        assertThat(error).isInstanceOf(MappingException.class).hasMessageContaining("height"))
                .verify(LIMIT);
        Person person = await(raw("select * from `persons`").as(Person_.MODEL).one());
        assertThat(person.getFullName()).isEqualTo("Ada");
    }

    @Test
    void tellsHowManyRowsItChanged() {
        seedAuthors(3);

        assertThat(await(raw("update `authors` set `age` = 1 where `name` <> ?")
                        .binds(authorName(0))
                        .run()))
                .isEqualTo(2);
        assertThat(await(raw("delete from `authors` where `age` = :age")
                        .bind("age", 7)
                        .run()))
                .isZero();
    }

    @Test
    void readsBackTheIdOfANewRow() {
        Long id = await(raw("insert into `teams` (`name`) values (:name)")
                .bind("name", "red")
                .returning("id")
                .into(key -> key, Long.class)
                .one());

        assertThat(await(teams().findByPk(id)).name).isEqualTo("red");
    }

    @Test
    void givesOneRowOrTheFirst() {
        seedAuthors(3);
        Sql all = raw("select `name` from `authors` order by `name`");

        assertThat(await(all.into(name -> name, String.class).first())).isEqualTo(authorName(0));
        all.rows()
                .one()
                .as(StepVerifier::create)
                .expectError(NonUniqueResultException.class)
                .verify(LIMIT);
        Sql none = raw("select `name` from `authors` where 1 = 0");
        none.rows().one().as(StepVerifier::create).expectComplete().verify(LIMIT);
        none.rows().first().as(StepVerifier::create).expectComplete().verify(LIMIT);
        assertThat(await(none.rows().list())).isEmpty();
    }

    @Test
    void takesPartInATransaction() {
        orm().transaction(tx -> raw("insert into `teams` (`name`) values ('blue')")
                        .run()
                        .then(raw("select count(*) from `teams`")
                                .into(count -> count, Long.class)
                                .one())
                        .doOnNext(count -> assertThat(count).isEqualTo(1))
                        .then(Mono.error(new IllegalStateException("undo"))))
                .as(StepVerifier::create)
                .expectErrorMessage("undo")
                .verify(LIMIT);

        assertThat(await(teams().count())).isZero();
    }

    @Test
    void refusesAStatementBesideAStreamOnItsConnection() {
        seedAuthors(2);

        orm().transaction(
                        tx -> stream().concatMap(author -> authors().count(), 1).then())
                .as(StepVerifier::create)
                .expectError(ConnectionBusyException.class)
                .verify(LIMIT);
    }

    @Test
    void signalsWhatTheDatabaseRefuses() {
        raw("select `nothing` from `authors`")
                .rows()
                .all()
                .as(StepVerifier::create)
                .expectError(StatementException.class)
                .verify(LIMIT);
    }

    @Test
    void namesMarkersWithoutValueAndValuesWithoutMarker() {
        Sql sql = raw("select `id` from `authors` where `name` = :name and `age` = :age");

        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(sql.bind("name", "Ada")::run)
                .withMessageContaining(":age")
                .withMessageNotContaining("Ada");
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(sql.bind("name", "Ada").bind("age", 1).bind("nmae", "Ada")::rows)
                .withMessageContaining(":nmae")
                .withMessageContaining(":name, :age");
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(raw("select `id` from `authors` where `age` between ? and ?")
                        .binds(1)::rows)
                .withMessageContaining("2 markers")
                .withMessageContaining("1 values");
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(raw("select 1").binds(1)::rows)
                .withMessageContaining("0 markers");
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> sql.bind("name", "Ada").binds(1));
    }

    @Test
    void takesOneStatementThatIsNoTransaction() {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> raw("select 1; delete from `authors`"))
                .withMessageContaining("position 9");
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> raw(" /* now */ Commit"))
                .withMessageContaining("COMMIT")
                .withMessageContaining("orm.transaction");
        assertThatExceptionOfType(QueryException.class).isThrownBy(() -> raw(" "));
        assertThat(await(raw("select 1 ; -- the end")
                        .into(one -> one, Integer.class)
                        .one()))
                .isEqualTo(1);
    }

    @Test
    void explainsASelectionWithoutReadingIt() {
        seedAuthors(1);

        String plan = await(authors().where(Author_.name.eq(authorName(0))).explain());
        assertThat(plan).isNotBlank();
        assertThat(statements().texts()).hasSize(1).allMatch(text -> text.startsWith("explain"));
    }

    @Test
    void explainsAStatementWithoutRunningIt() {
        seedAuthors(1);

        String plan = await(raw("delete from `authors` where `name` = :name")
                .bind("name", authorName(0))
                .explain());
        // MySQL 9 tells no more of a delete than that it is one
        assertThat(plan).containsIgnoringCase("delete");
        assertThat(await(authors().count())).isEqualTo(1);
    }

    @Test
    void leavesTheRestOfItsInstancesUnread() {
        seedAuthors(1, (author, position) -> author.age = 30);

        Author author = await(
                raw("select `id`, `name` from `authors`").as(Author_.MODEL).one());
        assertThat(author.age).isNull();
        assertThat(await(author.reload()).age).isEqualTo(30);
        assertThat(Objects.requireNonNull(author.id)).isPositive();
    }
}
