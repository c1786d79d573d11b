package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reactiveorm.query.function.Functions.exists;
import static org.reactiveorm.query.function.Functions.outer;
import static org.reactiveorm.query.function.Functions.scalar;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.Condition;
import org.reactiveorm.sql.expression.Comparison.Operator;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Comment;
import org.reactiveorm.test.model.Comment_;
import org.reactiveorm.test.model.Course_;
import org.reactiveorm.test.model.Notice;
import org.reactiveorm.test.model.Notice_;
import org.reactiveorm.test.model.Post;
import org.reactiveorm.test.model.Post_;
import org.reactiveorm.test.model.Student;
import org.reactiveorm.test.model.Student_;
import org.reactiveorm.test.model.Team;
import org.reactiveorm.test.model.Team_;

/** Conditions, orders and values that look at other rows: through associations, and by subqueries. */
public abstract class AssociationQueryContract extends SchoolContract {

    /** For bindings. */
    protected AssociationQueryContract() {}

    /** An author's figures. */
    public record Figures(String name, long posts, @Nullable BigDecimal sum, @Nullable Integer best) {}

    @Test
    void findsRowsWithAnyRowAtTheOtherEnd() {
        seedLibrary();

        assertThat(names(Author_.posts.any())).containsExactly("Ada", "Bob");
        assertThat(names(Author_.posts.any(Post_.score.gt(5)))).containsExactly("Ada");
        assertThat(names(Author_.posts.any(Post_.score.gt(99)))).isEmpty();
        assertThat(names(Author_.team.any())).containsExactly("Ada", "Cleo");
        assertThat(names(Author_.team.any(Team_.name.eq("Red")))).containsExactly("Ada");
    }

    @Test
    void findsRowsWithNoRowAtTheOtherEnd() {
        seedLibrary();

        assertThat(names(Author_.posts.none())).containsExactly("Cleo");
        assertThat(names(Author_.posts.none(Post_.score.gt(5)))).containsExactly("Bob", "Cleo");
        assertThat(names(Author_.team.none())).containsExactly("Bob");
    }

    @Test
    void looksAtEachRowOnceHoweverManyMatch() {
        seedLibrary();

        assertThat(await(authors().where(Author_.posts.any(Post_.score.gt(0))).count()))
                .isEqualTo(2);
    }

    @Test
    void looksThroughSeveralAssociations() {
        seedLibrary();

        assertThat(await(teams().where(Team_.authors.any(Author_.posts.any(Post_.score.gt(5))))
                        .all()
                        .map(team -> team.name)))
                .containsExactly("Red");
        assertThat(names(Author_.posts.any(Post_.comments.any()).not())).containsExactly("Bob", "Cleo");
        assertThat(await(teams().where(Team_.authors.none(Author_.posts.any()))
                        .all()
                        .map(team -> team.name)))
                .containsExactly("Blue", "Empty");
    }

    @Test
    void looksThroughAJunction() {
        Student ada = student("Ada");
        Student bob = student("Bob");
        Student cleo = student("Cleo");
        enrol(ada, course("A", 1), null);
        enrol(ada, course("B", 5), null);
        enrol(bob, course("C", 2), null);
        connect("follows", "follower_id", ada.id, "followed_id", cleo.id);

        assertThat(students(Student_.courses.any())).containsExactly("Ada", "Bob");
        assertThat(students(Student_.courses.any(Course_.credits.gt(3)))).containsExactly("Ada");
        assertThat(students(Student_.courses.none())).containsExactly("Cleo");
        assertThat(students(Student_.courses.count().eq(2L))).containsExactly("Ada");
        assertThat(students(Student_.following.any(Student_.name.eq("Cleo")))).containsExactly("Ada");
        assertThat(students(Student_.followers.any())).containsExactly("Cleo");
    }

    private List<String> students(Condition<Student> condition) {
        return await(
                students().where(condition).orderBy(Student_.name.asc()).all().map(student -> student.name));
    }

    @Test
    void joinsConditionsOnAssociationsWithOthers() {
        seedLibrary();

        assertThat(names(Author_.posts.any(Post_.score.gt(5)).or(Author_.name.eq("Cleo"))))
                .containsExactly("Ada", "Cleo");
        assertThat(names(Author_.posts.any().and(Author_.team.none()))).containsExactly("Bob");
        assertThat(names(Author_.posts.any(Post_.score.gt(5).or(Post_.title.eq("b1")))))
                .containsExactly("Ada", "Bob");
    }

    @Test
    void followsAPathToOneRow() {
        seedLibrary();

        assertThat(titles(Post_.author.path(Author_.name).eq("Ada"))).containsExactly("a1", "a2");
        assertThat(titles(Post_.author.path(Author_.name).startsWith("B"))).containsExactly("b1");
        assertThat(titles(Post_.author.path(Author_.name).isNull())).containsExactly("orphan");
        assertThat(titles(Post_.author.path(Author_.team.path(Team_.name)).eq("Red")))
                .containsExactly("a1", "a2");
        assertThat(titles(Post_.author.path(Author_.team.path(Team_.name)).isNull()))
                .containsExactly("b1", "orphan");
        assertThat(titles(Post_.author.path(Author_.name.ne("Ada").and(Author_.age.gt(1)))))
                .containsExactly("b1");
    }

    @Test
    void joinsATableOnceForAPathThatIsUsedTwice() {
        seedLibrary();

        assertThat(titles(Post_.author
                        .path(Author_.name)
                        .eq("Ada")
                        .and(Post_.author.path(Author_.age).gt(1))))
                .containsExactly("a1", "a2");
        String text = statements().texts().get(0);
        assertThat(text.split("join", -1)).hasSize(2);
    }

    @Test
    void comparesAlongPathsAndWithOwnAttributes() {
        seedLibrary();

        assertThat(titles(Post_.author.path(Author_.age).gt(Post_.score))).containsExactly("a1", "a2", "b1");
        assertThat(await(repository(Comment_.MODEL)
                        .where(Comment_.post
                                .path(Post_.author.path(Author_.name))
                                .eq(Comment_.author.path(Author_.name)))
                        .all()
                        .map(comment -> comment.body)))
                .containsExactly("mine");
    }

    @Test
    void ordersAlongPaths() {
        seedLibrary();

        assertThat(await(posts().orderBy(Post_.author.path(Author_.name).desc().nullsLast(), Post_.title.desc())
                        .all()
                        .map(post -> post.title)))
                .containsExactly("b1", "a2", "a1", "orphan");
    }

    @Test
    void ordersByTheNumberOfRowsAtTheOtherEnd() {
        seedLibrary();

        assertThat(await(authors()
                        .orderBy(Author_.posts.count().desc(), Author_.name.asc())
                        .all()
                        .map(author -> author.name)))
                .containsExactly("Ada", "Bob", "Cleo");
    }

    @Test
    void selectsAggregatesOverAssociations() {
        seedLibrary();

        List<Figures> figures = await(authors()
                .orderBy(Author_.name.asc())
                .select(
                        Author_.name,
                        Author_.posts.count(),
                        Author_.posts.sum(Post_.score),
                        Author_.posts.max(Post_.score))
                .into(Figures::new)
                .all());
        assertThat(figures)
                .containsExactly(
                        new Figures("Ada", 2, new BigDecimal("12"), 9),
                        new Figures("Bob", 1, new BigDecimal("1"), 1),
                        new Figures("Cleo", 0, null, null));
        assertThat(statements().texts()).hasSize(1);
    }

    @Test
    void aggregatesAPartOfAnAssociation() {
        seedLibrary();

        assertThat(await(authors()
                        .orderBy(Author_.name.asc())
                        .select(Author_.posts.where(Post_.score.gt(5)).count())
                        .into(count -> count)
                        .all()))
                .containsExactly(1L, 0L, 0L);
        assertThat(names(Author_.posts.where(Post_.score.lt(5)).count().eq(1L))).containsExactly("Ada", "Bob");
        assertThat(names(Author_.posts.min(Post_.score).gt(1))).containsExactly("Ada");
    }

    @Test
    void selectsAlongPaths() {
        seedLibrary();

        assertThat(await(posts().orderBy(Post_.title.asc())
                        .select(Post_.title, Post_.author.path(Author_.name).coalesce("nobody"))
                        .into((title, author) -> title + " by " + author)
                        .all()))
                .containsExactly("a1 by Ada", "a2 by Ada", "b1 by Bob", "orphan by nobody");
    }

    @Test
    void seesNoSoftlyDeletedRowAtTheOtherEnd() {
        Notice shown = await(repository(Notice_.MODEL).create(notice -> notice.subject = "shown"));
        Notice hidden = await(repository(Notice_.MODEL).create(notice -> notice.subject = "hidden"));
        run(repository(Notice_.MODEL).destroy(hidden));

        assertThat(await(repository(Notice_.MODEL)
                        .where(Notice_.subject.in(repository(Notice_.MODEL).select(Notice_.subject)))
                        .all()
                        .map(notice -> notice.subject)))
                .containsExactly(shown.subject);
        assertThat(await(repository(Notice_.MODEL)
                        .where(Notice_.subject.eq(scalar(repository(Notice_.MODEL)
                                .where(Notice_.subject.eq("hidden"))
                                .select(Notice_.subject))))
                        .all()))
                .isEmpty();
    }

    @Test
    void findsValuesAmongThoseOfASubquery() {
        seedLibrary();
        var writers = posts().where(Post_.score.gt(5)).select(Post_.authorId);

        assertThat(names(Author_.id.in(writers))).containsExactly("Ada");
        assertThat(names(Author_.id.notIn(writers))).containsExactly("Bob", "Cleo");
        assertThat(names(Author_.id.in(posts().where(Post_.score.gt(99)).select(Post_.authorId))))
                .isEmpty();
    }

    @Test
    void comparesWithAScalarSubquery() {
        seedLibrary();

        assertThat(titles(Post_.score.eq(scalar(posts().select(Post_.score.max())))))
                .containsExactly("a2");
        assertThat(await(authors()
                        .orderBy(Author_.name.asc())
                        .select(Author_.name, scalar(posts().select(Post_.score.max())))
                        .into((name, best) -> name + best)
                        .all()))
                .containsExactly("Ada9", "Bob9", "Cleo9");
    }

    @Test
    void comparesWithAnyAndAllOfASubquery() {
        seedLibrary();
        var scores = posts().where(Post_.authorId.isNotNull()).select(Post_.score);

        assertThat(titles(Post_.score.all(Operator.GTE, scores))).containsExactly("a2");
        assertThat(titles(Post_.score.any(Operator.LT, scores))).containsExactly("a1", "b1");
    }

    @Test
    void testsWhetherASubqueryHasRows() {
        seedLibrary();

        assertThat(names(exists(posts().where(Post_.score.gt(99)).select(Post_.id))))
                .isEmpty();
        assertThat(names(exists(
                        posts().where(Post_.authorId.eq(outer(Author_.id)).and(Post_.score.gt(5)))
                                .select(Post_.id))))
                .containsExactly("Ada");
        assertThatThrownBy(
                        () -> authors().where(Author_.id.eq(outer(Author_.id))).count())
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("outer");
    }

    @Test
    void includesTheRowsOfACondition() {
        seedLibrary();

        assertThat(await(authors()
                        .where(Author_.posts.any(Post_.score.gt(5)))
                        .include(Author_.posts, posts -> posts.where(Post_.comments.any())
                                .orderBy(Post_.author.path(Author_.name).asc()))
                        .all()
                        .map(author -> author.name + author.posts.loaded().size())))
                .containsExactly("Ada1");
    }

    @Test
    void updatesAndDestroysRowsByConditionsOnOthers() {
        seedLibrary();

        assertThat(await(authors().where(Author_.posts.any(Post_.score.gt(5))).update(Author_.age.set(77))))
                .isEqualTo(1);
        assertThat(names(Author_.age.eq(77))).containsExactly("Ada");
        assertThat(await(
                        posts().where(Post_.author.path(Author_.name).eq("Bob")).destroy()))
                .isEqualTo(1);
        assertThat(await(posts().where(Post_.id.in(
                                posts().where(Post_.title.eq("orphan")).select(Post_.id)))
                        .destroy()))
                .isEqualTo(1);
        assertThat(await(posts().findAll().map(post -> post.title))).containsExactly("a1", "a2");
    }

    private void seedLibrary() {
        Team red = await(teams().create(team -> team.name = "Red"));
        Team blue = await(teams().create(team -> team.name = "Blue"));
        run(teams().create(team -> team.name = "Empty"));
        Author ada = author("Ada", 36, red);
        Author bob = author("Bob", 40, null);
        author("Cleo", 20, blue);
        Post first = post("a1", 3, ada);
        post("a2", 9, ada);
        post("b1", 1, bob);
        post("orphan", null, null);
        comment("mine", first, ada);
        comment("yours", first, bob);
        statements().clear();
    }

    private Author author(String name, int age, @Nullable Team team) {
        return await(authors().create(author -> {
            author.name = name;
            author.age = age;
            author.teamId = team == null ? null : team.id;
        }));
    }

    private Post post(String title, @Nullable Integer score, @Nullable Author author) {
        return await(posts().create(post -> {
            post.title = title;
            post.score = score;
            post.authorId = author == null ? null : author.id;
        }));
    }

    private void comment(String body, Post post, Author author) {
        run(repository(Comment_.MODEL).create((Comment comment) -> {
            comment.body = body;
            comment.post.set(post);
            comment.author.set(author);
        }));
    }

    private List<String> names(Condition<Author> condition) {
        return await(
                authors().where(condition).orderBy(Author_.name.asc()).all().map(author -> author.name));
    }

    private List<String> titles(Condition<Post> condition) {
        return await(posts().where(condition).orderBy(Post_.title.asc()).all().map(post -> post.title));
    }
}
