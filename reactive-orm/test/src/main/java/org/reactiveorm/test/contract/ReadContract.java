package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.error.NonUniqueResultException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.instance.Row;
import org.reactiveorm.query.Scope;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Country;
import org.reactiveorm.test.model.Country_;
import org.reactiveorm.test.model.Person;
import org.reactiveorm.test.model.Person_;
import org.reactiveorm.test.model.Ticket;
import org.reactiveorm.test.model.Ticket_;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Reading rows into instances: the finders, the terminals of a selection, limits, subsets of attributes, scopes. */
public abstract class ReadContract extends StreamContract<Author> {

    static final Scope<Author> ADULTS = query -> query.where(Author_.age.gte(18));

    /** For bindings. */
    protected ReadContract() {}

    @Override
    protected Flux<Author> stream() {
        return authors().findAll();
    }

    @Override
    protected int position(Author author) {
        return Integer.parseInt(author.name.substring("author-".length()));
    }

    @Test
    void findsARowByItsGeneratedId() {
        Author saved = await(authors().create(author -> author.name = "Ada"));

        assertThat(await(authors().findByPk(id(saved))).name).isEqualTo("Ada");
    }

    @Test
    void findsARowByItsUuid() {
        Ticket saved = await(repository(Ticket_.MODEL).create(ticket -> ticket.subject = "seat"));

        assertThat(await(repository(Ticket_.MODEL).findByPk(Objects.requireNonNull(saved.id))).subject)
                .isEqualTo("seat");
    }

    @Test
    void findsARowByItsAssignedId() {
        run(repository(Country_.MODEL).create(country -> {
            country.code = "IS";
            country.name = "Iceland";
        }));

        Country found = await(repository(Country_.MODEL).findByPk("IS"));
        assertThat(found.name).isEqualTo("Iceland");
    }

    @Test
    void findsNothingForAnIdThatIsNotThere() {
        authors().findByPk(-1L).as(StepVerifier::create).expectComplete().verify(LIMIT);
    }

    @Test
    void refusesAnIdThatSeveralRowsHave() {
        Orm fresh = database().openFresh(builder -> builder).orm();
        Repository<Row, Object> labels =
                fresh.define("Label", d -> d.string("code", 8).id().string("text", 20));
        String columns = quoted("code") + " varchar(8), " + quoted("text") + " varchar(20)";
        run(fresh.sql("create table " + quoted("labels") + " (" + columns + ")").run());
        run(fresh.sql("insert into " + quoted("labels") + " values ('a', 'first'), ('a', 'second'), ('b', 'third')")
                .run());

        assertThat(await(labels.findByPk("b")).get("text")).isEqualTo("third");
        labels.findByPk("a")
                .as(StepVerifier::create)
                .expectError(NonUniqueResultException.class)
                .verify(LIMIT);
    }

    private String quoted(String name) {
        return database().server().dialect().quote(name);
    }

    @Test
    void readsEveryAttributeOfAPlainClass() {
        run(repository(Person_.MODEL).create(person -> {
            person.setFullName("Ada Lovelace");
            person.setMember(true);
        }));

        Person read = await(repository(Person_.MODEL).findOne());
        assertThat(read.getFullName()).isEqualTo("Ada Lovelace");
        assertThat(read.isMember()).isTrue();
        assertThat(read.getHeight()).isNull();
    }

    @Test
    void readsTheFirstRowInTheOrderOfTheId() {
        seedAuthors(3);

        assertThat(await(authors().findOne()).name).isEqualTo(authorName(0));
    }

    @Test
    void readsNoFirstRowWhereThereIsNone() {
        authors().findOne().as(StepVerifier::create).expectComplete().verify(LIMIT);
        authors()
                .where(Author_.age.gt(1))
                .first()
                .as(StepVerifier::create)
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void readsTheFirstRowInTheOrderAskedFor() {
        seedAuthors(3);

        assertThat(await(authors().orderBy(Author_.name.desc()).first()).name).isEqualTo(authorName(2));
    }

    @Test
    void readsTheOnlyRow() {
        seedAuthors(3);

        assertThat(await(authors().where(Author_.name.eq(authorName(1))).one()).name)
                .isEqualTo(authorName(1));
    }

    @Test
    void readsNoOnlyRowWhereThereIsNone() {
        authors()
                .where(Author_.name.eq("nobody"))
                .one()
                .as(StepVerifier::create)
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void refusesAnOnlyRowWhereThereAreMore() {
        seedAuthors(3);

        authors()
                .where(Author_.name.startsWith("author"))
                .one()
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(NonUniqueResultException.class)
                        .hasMessageContaining("Author"))
                .verify(LIMIT);
    }

    @Test
    void listsNothingAsAnEmptyList() {
        assertThat(await(authors().where(Author_.age.gt(1)).list())).isEmpty();
    }

    @Test
    void listsRowsByOneStatement() {
        seedAuthors(MANY);

        assertThat(await(authors().where(Author_.name.startsWith("author")).list()))
                .hasSize(MANY);
        assertThat(statements().count()).isEqualTo(1);
    }

    @Test
    void readsAtMostSoManyRows() {
        seedAuthors(10);

        assertThat(positions(authors().limit(4).all())).containsExactly(0, 1, 2, 3);
        assertThat(positions(authors().limit(40).all())).hasSize(10);
    }

    @Test
    void readsNothingUnderALimitOfZero() {
        seedAuthors(3);

        assertThat(positions(authors().limit(0).all())).isEmpty();
    }

    @Test
    void leavesTheFirstRowsOut() {
        seedAuthors(10);

        assertThat(positions(authors().offset(7).all())).containsExactly(7, 8, 9);
        assertThat(positions(authors().offset(3).limit(2).all())).containsExactly(3, 4);
        assertThat(positions(authors().offset(30).all())).isEmpty();
    }

    @Test
    void leavesTheFirstRowsOutForASubscriberOfBoundedDemand() {
        seedAuthors(300);

        assertThat(positions(authors().offset(100).all().limitRate(5)))
                .hasSize(200)
                .startsWith(100)
                .endsWith(299);
        assertThat(positions(authors().offset(100).limit(150).all().limitRate(5)))
                .hasSize(150)
                .startsWith(100)
                .endsWith(249);
    }

    @Test
    void keepsALimitThatSpansWindows() {
        seedAuthors(300);

        assertThat(positions(authors().limit(100).all().limitRate(3))).isEqualTo(firstPositions(100));
    }

    @Test
    void refusesANegativeLimitAtTheCall() {
        assertThatThrownBy(() -> authors().limit(-1)).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> authors().offset(-1)).isInstanceOf(QueryException.class);
    }

    @Test
    void countsRows() {
        seedAuthors(7, (author, position) -> author.age = position);

        assertThat(await(authors().count())).isEqualTo(7);
        assertThat(await(authors().where(Author_.age.lt(3)).count())).isEqualTo(3);
        assertThat(await(authors().where(Author_.age.lt(-3)).count())).isZero();
    }

    @Test
    void tellsWhetherARowExists() {
        assertThat(await(authors().exists())).isFalse();
        seedAuthors(2);

        assertThat(await(authors().exists())).isTrue();
        assertThat(await(authors().where(Author_.name.eq(authorName(1))).exists()))
                .isTrue();
        assertThat(await(authors().where(Author_.name.eq("nobody")).exists())).isFalse();
    }

    @Test
    void addsConditionsOneToAnother() {
        seedAuthors(5, (author, position) -> author.age = position);

        assertThat(positions(authors()
                        .where(Author_.age.gt(1))
                        .where(Author_.age.lt(4))
                        .all()))
                .containsExactly(2, 3);
    }

    @Test
    void appliesAScope() {
        seedAuthors(4, (author, position) -> author.age = 16 + position);

        assertThat(positions(authors().scope(ADULTS).all())).containsExactly(2, 3);
        assertThat(await(authors()
                        .where(Author_.name.ne(authorName(3)))
                        .scope(ADULTS)
                        .count()))
                .isEqualTo(1);
    }

    @Test
    void leavesASelectionAsItIsWhenItIsRefined() {
        seedAuthors(4);
        var everyone = authors().where(Author_.name.startsWith("author"));
        var one = everyone.where(Author_.name.eq(authorName(2)));

        assertThat(positions(one.all())).containsExactly(2);
        assertThat(positions(everyone.all())).hasSize(4);
    }

    @Test
    void givesInstancesThatAreNeitherNewNorChanged() {
        seedAuthors(1);

        Author read = await(authors().findOne());
        assertThat(read.isNew()).isFalse();
        assertThat(read.changed()).isEmpty();
    }

    @Test
    void readsASubsetOfAttributesAndTheId() {
        seedAuthors(1, (author, position) -> author.age = 41);

        Author read = await(authors().attributes(Author_.name).first());
        assertThat(read.id).isNotNull();
        assertThat(read.name).isEqualTo(authorName(0));
        assertThat(read.age).isNull();
        assertThat(statements().texts().get(0))
                .doesNotContainIgnoringCase("age")
                .doesNotContain("*");
    }

    @Test
    void namesEveryColumnOfAStatement() {
        run(authors().findAll().then());

        assertThat(statements().texts()).hasSize(1).noneMatch(text -> text.contains("*"));
    }

    @Test
    void sendsTheSameTextForEveryValueOfOneShape() {
        List<String> texts = List.of("a", "b'; DROP TABLE authors; --").stream()
                .map(name -> {
                    statements().clear();
                    run(authors().where(Author_.name.eq(name)).list());
                    return statements().texts().get(0);
                })
                .distinct()
                .toList();

        assertThat(texts).hasSize(1);
        assertThat(texts.get(0)).doesNotContain("DROP");
    }

    private static Long id(Author author) {
        return Objects.requireNonNull(author.id);
    }
}
