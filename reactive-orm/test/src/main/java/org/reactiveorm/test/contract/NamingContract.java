package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reactiveorm.metamodel.NamingStrategy;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.FreshDatabase;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Comment_;
import org.reactiveorm.test.model.Country_;
import org.reactiveorm.test.model.Department_;
import org.reactiveorm.test.model.Employee_;
import org.reactiveorm.test.model.Post_;
import org.reactiveorm.test.model.Seat_;
import org.reactiveorm.test.model.Team_;
import org.reactiveorm.test.model.Ticket_;

/** What tables and columns are called. */
public abstract class NamingContract extends Contract {

    /** For bindings. */
    protected NamingContract() {}

    @Test
    void writesWordsInLowerCaseWithUnderscores() {
        seedAuthorsWithPosts(1, 1);

        assertThat(database().testDatabase().columns("authors")).contains("id", "name", "team_id");
        assertThat(database().testDatabase().columns("posts")).contains("author_id", "published");
    }

    @Test
    void adoptsTheNamesOfSequelize() {
        FreshDatabase fresh = database().openFresh(builder -> builder.namingStrategy(NamingStrategy.SEQUELIZE)
                .models(Team_.MODEL, Author_.MODEL, Post_.MODEL, Comment_.MODEL, Employee_.MODEL, Department_.MODEL));
        run(fresh.orm().sync());
        Author ada = await(fresh.orm().repository(Author_.MODEL).create(author -> author.name = "Ada"));
        run(fresh.orm().repository(Post_.MODEL).create(post -> {
            post.title = "one";
            post.authorId = ada.id;
        }));
        run(fresh.orm().repository(Employee_.MODEL).create(employee -> employee.name = "Eve"));

        assertThat(fresh.database().columns("Authors")).contains("TeamId", "name");
        assertThat(fresh.database().columns("Posts")).contains("AuthorId", "title");
        assertThat(fresh.database().columns("Employees")).contains("createdAt", "managerId", "DepartmentId");
        assertThat(await(fresh.orm()
                                .repository(Author_.MODEL)
                                .include(Author_.posts)
                                .one())
                        .posts
                        .loaded())
                .hasSize(1);
    }

    @Test
    void leavesTablesInTheSingularWhereItIsAsked() {
        FreshDatabase fresh = database().openFresh(builder -> builder.singularTableNames()
                .models(Team_.MODEL, Author_.MODEL, Post_.MODEL, Comment_.MODEL));
        run(fresh.orm().sync());

        run(fresh.orm().repository(Author_.MODEL).create(author -> author.name = "Ada"));
        assertThat(fresh.database().columns("author")).contains("team_id");
    }

    @Test
    void keepsNamesThatNeedTheirQuotes() {
        run(repository(Country_.MODEL).create(country -> {
            country.code = "IS";
            country.name = "Iceland";
        }));

        assertThat(database().testDatabase().columns("Country list")).contains("code", "full \"name\"");
        assertThat(await(repository(Country_.MODEL)
                                .where(Country_.name.startsWith("Ice"))
                                .orderBy(Country_.name.desc())
                                .one())
                        .name)
                .isEqualTo("Iceland");
    }

    @Test
    void namesHeldKeysAfterTheirHolder() {
        run(repository(Ticket_.MODEL).create(ticket -> ticket.subject = "a").flatMap(ticket -> repository(Seat_.MODEL)
                .create(seat -> seat.ticket.set(ticket))));

        assertThat(database().testDatabase().columns("seats")).contains("ticket_id", "country_id");
        assertThat(Objects.requireNonNull(await(repository(Seat_.MODEL)
                                        .include(Seat_.ticket)
                                        .one())
                                .ticket
                                .loaded())
                        .subject)
                .isEqualTo("a");
    }
}
