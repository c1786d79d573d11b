package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Employee_;
import org.reactiveorm.test.model.Person_;
import org.reactiveorm.test.model.Ticket;
import org.reactiveorm.test.model.Ticket_;
import reactor.core.publisher.Flux;

/** Keys that the database or the engine makes arrive in the instances. */
public abstract class GeneratedKeyContract extends Contract {

    /** For bindings. */
    protected GeneratedKeyContract() {}

    @Test
    void setsAKeyThatTheDatabaseCounts() {
        Author first = await(authors().create(author -> author.name = "a"));
        Author second = await(authors().create(author -> author.name = "b"));

        assertThat(Objects.requireNonNull(second.id)).isGreaterThan(Objects.requireNonNull(first.id));
        assertThat(await(authors().findByPk(second.id)).name).isEqualTo("b");
    }

    @Test
    void setsAKeyByASetter() {
        assertThat(await(repository(Person_.MODEL).create(person -> person.setFullName("Ada")))
                        .getId())
                .isNotNull();
    }

    @Test
    void setsAnInheritedKey() {
        assertThat(await(repository(Employee_.MODEL).create(employee -> employee.name = "Ada")).id)
                .isNotNull();
    }

    @Test
    void makesARandomUuidBeforeTheInsert() {
        Ticket ticket = await(repository(Ticket_.MODEL).create(t -> t.subject = "seat"));

        assertThat(Objects.requireNonNull(ticket.id).version()).isEqualTo(4);
    }

    @Test
    void keepsAnIdThatTheWriterAssigned() {
        UUID own = new UUID(1, 2);
        Ticket ticket = await(repository(Ticket_.MODEL).create(t -> {
            t.id = own;
            t.subject = "seat";
        }));

        assertThat(ticket.id).isEqualTo(own);
        assertThat(await(repository(Ticket_.MODEL).findByPk(own)).subject).isEqualTo("seat");
    }

    @Test
    void keepsACountedIdThatTheWriterAssigned() {
        Author author = await(authors().create(a -> {
            a.id = 4_000_000_000L;
            a.name = "Ada";
        }));

        assertThat(author.id).isEqualTo(4_000_000_000L);
        assertThat(await(authors().findByPk(4_000_000_000L)).name).isEqualTo("Ada");
    }

    @Test
    void givesEachOfManyWritersItsOwnKey() {
        List<Long> ids = await(Flux.range(0, 60)
                .flatMap(i -> authors().create(author -> author.name = authorName(i)), 20)
                .map(author -> Objects.requireNonNull(author.id)));

        assertThat(new HashSet<>(ids)).hasSize(60);
    }

    @Test
    void givesEachRowOfABulkItsKeyInOrder() {
        List<Author> many = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            int number = i;
            many.add(authors().build(author -> author.name = authorName(number)));
        }

        List<Author> written = await(authors().bulkCreate(many).returning());

        assertThat(written).extracting(author -> author.name).isSorted().hasSize(2_500);
        assertThat(written).allMatch(author -> author.id != null && !author.isNew());
        assertThat(await(authors()
                        .select(Author_.id, Author_.name)
                        .into((id, name) -> id + name)
                        .list()))
                .containsExactlyInAnyOrderElementsOf(
                        written.stream().map(author -> author.id + author.name).toList());
    }

    @Test
    void makesUuidsForABulk() {
        List<Ticket> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(repository(Ticket_.MODEL).build(ticket -> ticket.subject = "seat"));
        }

        List<Ticket> written = await(repository(Ticket_.MODEL).bulkCreate(many).returning());

        assertThat(written.stream().map(ticket -> ticket.id).distinct())
                .hasSize(100)
                .doesNotContainNull();
    }
}
