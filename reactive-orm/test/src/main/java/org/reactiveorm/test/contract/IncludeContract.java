package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.NotLoadedException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.Query;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Comment;
import org.reactiveorm.test.model.Comment_;
import org.reactiveorm.test.model.Country;
import org.reactiveorm.test.model.Country_;
import org.reactiveorm.test.model.Employee;
import org.reactiveorm.test.model.Employee_;
import org.reactiveorm.test.model.Post;
import org.reactiveorm.test.model.Post_;
import org.reactiveorm.test.model.Seat;
import org.reactiveorm.test.model.Seat_;
import org.reactiveorm.test.model.Team;
import org.reactiveorm.test.model.Team_;
import org.reactiveorm.test.model.Ticket;
import org.reactiveorm.test.model.Ticket_;
import reactor.core.publisher.Flux;

/** Loading associations with the rows, to any depth. */
public abstract class IncludeContract extends StreamContract<Author> {

    /** For bindings. */
    protected IncludeContract() {}

    @Override
    protected Flux<Author> stream() {
        return authors().include(Author_.posts, Query::withDeleted).all();
    }

    @Override
    protected int position(Author author) {
        assertThat(author.posts.isLoaded()).isTrue();
        return Integer.parseInt(author.name.substring("author-".length()));
    }

    @Test
    void givesEachParentItsOwnChildren() {
        seedAuthorsWithPosts(3, 2);

        List<Author> read = await(authors().include(Author_.posts).all());

        for (Author author : read) {
            assertThat(titles(author)).containsExactly("post-0", "post-1");
            assertThat(author.posts.loaded()).allMatch(post -> Objects.equals(post.authorId, author.id));
        }
    }

    @Test
    void givesAParentWithoutChildrenAnEmptyList() {
        seedAuthors(2);

        List<Author> read = await(authors().include(Author_.posts).all());

        assertThat(read).hasSize(2).allMatch(author -> author.posts.loaded().isEmpty());
    }

    @Test
    void asksForNoChildrenWhereThereIsNoParent() {
        assertThat(await(authors().include(Author_.posts).all())).isEmpty();

        assertThat(statements().count()).isEqualTo(1);
    }

    @Test
    void givesEachChildItsParent() {
        Author ada = author("Ada");
        post("one", ada);
        post("two", ada);
        post("orphan", null);

        List<Post> read =
                await(posts().include(Post_.author).orderBy(Post_.title.asc()).all());

        assertThat(read).extracting(post -> post.title).containsExactly("one", "orphan", "two");
        assertThat(Objects.requireNonNull(read.get(0).author.loaded()).name).isEqualTo("Ada");
        assertThat(read.get(1).author.loaded()).isNull();
        assertThat(read.get(1).author.isLoaded()).isTrue();
    }

    @Test
    void readsAParentOfManyChildrenOnce() {
        Author ada = author("Ada");
        for (int i = 0; i < 20; i++) {
            post("post-" + i, ada);
        }
        statements().clear();

        List<Post> read = await(posts().include(Post_.author).all());

        assertThat(read).hasSize(20);
        assertThat(statements().count()).isLessThanOrEqualTo(2);
        assertThat(statements().rows()).isLessThanOrEqualTo(21);
    }

    @Test
    void asksForNoParentWhereNobodyRefersToOne() {
        post("orphan", null);
        statements().clear();

        List<Post> read = await(posts().include(Post_.author).all());

        assertThat(read.get(0).author.loaded()).isNull();
        assertThat(statements().count()).isEqualTo(1);
    }

    @Test
    void loadsToAnyDepth() {
        Team team = await(teams().create(t -> t.name = "red"));
        Author ada = await(authors().create(a -> {
            a.name = "Ada";
            a.teamId = team.id;
        }));
        Post post = post("deep", ada);
        run(repository(Comment_.MODEL).create(comment -> {
            comment.body = "yes";
            comment.post.set(post);
            comment.author.set(ada);
        }));
        statements().clear();

        Team read = await(teams().include(
                        Team_.authors,
                        authors -> authors.include(
                                Author_.posts,
                                posts -> posts.include(
                                        Post_.comments,
                                        comments -> comments.include(
                                                Comment_.author, author -> author.include(Author_.team)))))
                .one());

        Comment comment = read.authors
                .loaded()
                .get(0)
                .posts
                .loaded()
                .get(0)
                .comments
                .loaded()
                .get(0);
        Author commentator = Objects.requireNonNull(comment.author.loaded());
        assertThat(Objects.requireNonNull(commentator.team.loaded()).name).isEqualTo("red");
        assertThat(statements().count()).isLessThanOrEqualTo(6);
    }

    @Test
    void loadsSeveralAssociationsOfOneModel() {
        Team team = await(teams().create(t -> t.name = "red"));
        Author ada = await(authors().create(a -> {
            a.name = "Ada";
            a.teamId = team.id;
        }));
        post("one", ada);

        Author read =
                await(authors().include(Author_.team).include(Author_.posts).one());

        assertThat(Objects.requireNonNull(read.team.loaded()).name).isEqualTo("red");
        assertThat(titles(read)).containsExactly("one");
    }

    @Test
    void loadsChildrenForWhichAConditionHolds() {
        seedAuthorsWithPosts(2, 4);

        List<Author> read = await(authors()
                .include(Author_.posts, posts -> posts.where(Post_.score.gte(2)))
                .all());

        assertThat(read).hasSize(2).allSatisfy(author -> assertThat(titles(author))
                .containsExactly("post-2", "post-3"));
    }

    @Test
    void loadsChildrenInOrder() {
        seedAuthorsWithPosts(3, 3);

        List<Author> read = await(authors()
                .include(Author_.posts, posts -> posts.orderBy(Post_.score.desc()))
                .all());

        assertThat(read).hasSize(3).allSatisfy(author -> assertThat(titles(author))
                .containsExactly("post-2", "post-1", "post-0"));
    }

    @Test
    void loadsAtMostSoManyChildrenForEachParent() {
        seedAuthorsWithPosts(3, 5);

        List<Author> read = await(authors()
                .include(Author_.posts, posts -> posts.orderBy(Post_.score.desc())
                        .limit(2))
                .all());

        assertThat(read).hasSize(3).allSatisfy(author -> assertThat(titles(author))
                .containsExactly("post-4", "post-3"));
    }

    @Test
    void leavesTheFirstChildrenOfEachParentOut() {
        seedAuthorsWithPosts(2, 5);

        List<Author> read = await(authors()
                .include(
                        Author_.posts,
                        posts -> posts.orderBy(Post_.score.asc()).offset(1).limit(2))
                .all());

        assertThat(read).hasSize(2).allSatisfy(author -> assertThat(titles(author))
                .containsExactly("post-1", "post-2"));
    }

    @Test
    void loadsASubsetOfAttributesOfChildren() {
        seedAuthorsWithPosts(1, 2);

        Author read = await(authors()
                .include(Author_.posts, posts -> posts.attributes(Post_.title))
                .one());

        assertThat(titles(read)).containsExactly("post-0", "post-1");
        assertThat(read.posts.loaded()).allMatch(post -> post.score == null);
    }

    @Test
    void loadsChildrenForASubsetOfAttributesOfParents() {
        Team team = await(teams().create(t -> t.name = "red"));
        run(authors().create(a -> {
            a.name = "Ada";
            a.teamId = team.id;
        }));

        Author read =
                await(authors().attributes(Author_.name).include(Author_.team).one());

        assertThat(Objects.requireNonNull(read.team.loaded()).name).isEqualTo("red");
    }

    @Test
    void joinsByKeysOfEveryType() {
        Ticket ticket = await(repository(Ticket_.MODEL).create(t -> t.subject = "concert"));
        Country country = await(repository(Country_.MODEL).create(c -> {
            c.code = "IS";
            c.name = "Iceland";
        }));
        run(repository(Seat_.MODEL).create(seat -> {
            seat.number = 7;
            seat.ticket.set(ticket);
            seat.country.reference("IS");
        }));

        Seat seat = await(repository(Seat_.MODEL)
                .include(Seat_.ticket)
                .include(Seat_.country)
                .one());
        assertThat(Objects.requireNonNull(seat.ticket.loaded()).subject).isEqualTo("concert");
        assertThat(Objects.requireNonNull(seat.country.loaded()).name).isEqualTo(country.name);
        Ticket read = await(repository(Ticket_.MODEL).include(Ticket_.seats).one());
        assertThat(read.seats.loaded()).extracting(s -> s.number).containsExactly(7);
        Country land = await(repository(Country_.MODEL).include(Country_.seats).one());
        assertThat(land.seats.loaded()).extracting(s -> s.number).containsExactly(7);
    }

    @Test
    void followsAModelThatRefersToItself() {
        Employee boss = employee("boss", null);
        Employee middle = employee("middle", boss);
        employee("worker", middle);

        Employee read = await(repository(Employee_.MODEL)
                .where(Employee_.name.eq("boss"))
                .include(Employee_.reports, reports -> reports.include(Employee_.reports)
                        .include(Employee_.manager))
                .one());

        Employee below = read.reports.loaded().get(0);
        assertThat(below.name).isEqualTo("middle");
        assertThat(below.reports.loaded()).extracting(e -> e.name).containsExactly("worker");
        assertThat(Objects.requireNonNull(below.manager.loaded()).name).isEqualTo("boss");
    }

    @Test
    void readsManyWindowsOfParentsWithTheirChildren() {
        seedAuthorsWithPosts(2_500, 1);

        List<Author> read = await(authors().include(Author_.posts).all());

        assertThat(read).hasSize(2_500).allMatch(author -> author.posts.loaded().size() == 1);
        assertThat(read).extracting(author -> author.name).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void readsParentsWhoseChildrenGoBeyondTheBudget() {
        seedAuthorsWithPosts(30, 100);
        var careful = database().open(builder -> builder.rowBudget(250)).repository(Author_.MODEL);

        List<Integer> sizes = await(careful.include(Author_.posts)
                .all()
                .map(author -> author.posts.loaded().size()));

        assertThat(sizes).hasSize(30).containsOnly(100);
    }

    @Test
    void readsInsideATransactionOnItsConnection() {
        seedAuthorsWithPosts(100, 3);

        List<Author> read = await(orm().transaction(tx ->
                authors().include(Author_.posts).all().limitRate(2).collectList()));

        assertThat(read).hasSize(100).allMatch(author -> author.posts.loaded().size() == 3);
    }

    @Test
    void seesRowsThatTheTransactionHasWritten() {
        List<Integer> sizes = await(orm().transaction(tx -> authors()
                .create(a -> a.name = "Ada")
                .flatMap(ada -> posts().create(p -> {
                    p.title = "fresh";
                    p.authorId = ada.id;
                }))
                .then(authors()
                        .include(Author_.posts)
                        .all()
                        .map(author -> author.posts.loaded().size())
                        .collectList())));

        assertThat(sizes).containsExactly(1);
    }

    @Test
    void replacesAnEarlierIncludeOfTheSameAssociation() {
        seedAuthorsWithPosts(1, 3);

        Author read = await(authors()
                .include(Author_.posts, posts -> posts.limit(1))
                .include(Author_.posts)
                .one());

        assertThat(read.posts.loaded()).hasSize(3);
    }

    @Test
    void namesTheMissingIncludeWhereNothingWasLoaded() {
        seedAuthors(1);
        Author read = await(authors().findOne());

        assertThatThrownBy(read.posts::loaded)
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining("Author")
                .hasMessageContaining("posts")
                .hasMessageContaining("include");
        assertThatThrownBy(read.team::loaded).isInstanceOf(NotLoadedException.class);
    }

    @Test
    void refusesToStreamPlainlyWithIncludes() {
        assertThatThrownBy(
                        () -> authors().include(Author_.posts).streaming().all().blockLast(LIMIT))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("streaming");
    }

    private static List<String> titles(Author author) {
        return author.posts.loaded().stream().map(post -> post.title).toList();
    }

    private Author author(String name) {
        return await(authors().create(author -> author.name = name));
    }

    private Post post(String title, @Nullable Author author) {
        return await(posts().create(post -> {
            post.title = title;
            post.authorId = author == null ? null : author.id;
        }));
    }

    private Employee employee(String name, @Nullable Employee manager) {
        return await(repository(Employee_.MODEL).create(employee -> {
            employee.name = name;
            employee.managerId = manager == null ? null : manager.id;
        }));
    }
}
