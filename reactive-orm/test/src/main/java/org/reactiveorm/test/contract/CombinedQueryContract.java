package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Projected;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.sql.Lock;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Post;
import org.reactiveorm.test.model.Post_;
import org.reactiveorm.test.model.Team;
import org.reactiveorm.test.model.Team_;
import reactor.core.publisher.Mono;

/** Projections of several queries, read as one. */
public abstract class CombinedQueryContract extends Contract {

    /** For bindings. */
    protected CombinedQueryContract() {}

    private Projected<Author, String> authorNames() {
        return authors().select(Author_.name).into(name -> name);
    }

    private Projected<Team, String> teamNames() {
        return teams().select(Team_.name).into(name -> name);
    }

    /** Authors a, b and b; teams b and c. */
    private void seed() {
        for (String name : List.of("a", "b", "b")) {
            run(authors().create(author -> author.name = name));
        }
        for (String name : List.of("b", "c")) {
            run(teams().create(team -> team.name = name));
        }
        statements().clear();
    }

    @Test
    void unitesResults() {
        seed();

        assertThat(await(authorNames().union(teamNames()).ascending(1).all())).containsExactly("a", "b", "c");
        assertThat(await(authorNames().unionAll(teamNames()).descending(1).all()))
                .containsExactly("c", "b", "b", "b", "a");
        assertThat(statements().count()).isEqualTo(2);
    }

    @Test
    void intersectsResultsAndTakesThemAway() {
        seed();

        assertThat(await(authorNames().intersect(teamNames()).all())).containsExactly("b");
        assertThat(await(authorNames().except(teamNames()).all())).containsExactly("a");
        assertThat(await(teamNames().except(authorNames()).all())).containsExactly("c");
    }

    @Test
    void combinesOneAfterTheOther() {
        seed();

        assertThat(await(authorNames()
                        .union(teamNames())
                        .except(teamNames())
                        .unionAll(authorNames())
                        .ascending(1)
                        .list()))
                .containsExactly("a", "a", "b", "b");
        assertThat(await(authorNames()
                        .unionAll(teamNames())
                        .intersect(teamNames())
                        .ascending(1)
                        .list()))
                .containsExactly("b", "c");
    }

    @Test
    void takesAPartOfTheWhole() {
        seed();

        assertThat(await(authorNames()
                        .unionAll(teamNames())
                        .ascending(1)
                        .limit(2)
                        .offset(1)
                        .all()))
                .containsExactly("b", "b");
        assertThat(await(authorNames().union(teamNames()).ascending(1).limit(0).all()))
                .isEmpty();
    }

    @Test
    void keepsConditionOrderAndLimitOfEachPart() {
        seed();
        Projected<Author, String> last = authors()
                .orderBy(Author_.name.asc())
                .limit(1)
                .select(Author_.name)
                .into(name -> name);
        Projected<Team, String> some =
                teams().where(Team_.name.eq("c")).select(Team_.name.upper()).into(name -> name);

        assertThat(await(last.union(some).list())).containsExactlyInAnyOrder("a", "C");
    }

    @Test
    void combinesRowsOfSeveralValues() {
        seedAuthorsWithPosts(2, 2);
        var authors = authors().select(Author_.name, Author_.posts.count()).into(Map::entry);
        var posts = posts().where(Post_.score.eq(1))
                .select(Post_.title, Post_.comments.count())
                .into(Map::entry);

        assertThat(await(authors.unionAll(posts).descending(2).ascending(1).all()))
                .containsExactly(
                        Map.entry(authorName(0), 2L),
                        Map.entry(authorName(1), 2L),
                        Map.entry("post-1", 0L),
                        Map.entry("post-1", 0L));
    }

    @Test
    void streamsUnderBoundedDemandAndInsideATransaction() {
        seedAuthors(500);

        assertThat(await(
                        authorNames().unionAll(authorNames()).ascending(1).all().concatMap(Mono::just, 1)))
                .hasSize(1000)
                .startsWith(authorName(0), authorName(0), authorName(1));
        List<String> inside =
                await(orm().transaction(tx -> authorNames().union(teamNames()).list()));
        assertThat(inside).hasSize(500);
    }

    @Test
    void findsNothingInNothing() {
        assertThat(await(authorNames().union(teamNames()).list())).isEmpty();
    }

    @Test
    void refusesWhatHasNoCommonColumns() {
        Projected<Post, Object> scores = posts().select(Post_.score).into(score -> score);
        Projected<Author, Object> names = authors().select(Author_.name).into(name -> name);

        assertThatThrownBy(() -> names.union(scores))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("[String] and [Integer]");
        assertThatThrownBy(() -> authorNames().union(teamNames()).ascending(2))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("position 2");
        assertThatThrownBy(() -> authorNames()
                        .union(authors().lock(Lock.UPDATE).select(Author_.name).into(name -> name)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("lock");
        Orm other = database().open(builder -> builder);
        assertThatThrownBy(() -> authorNames()
                        .union(other.repository(Team_.MODEL).select(Team_.name).into(name -> name)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("two Orms");
    }
}
