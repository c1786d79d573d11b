package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.error.NotLoadedException;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.ToMany;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Comment_;
import org.reactiveorm.test.model.Post;
import org.reactiveorm.test.model.Post_;
import org.reactiveorm.test.model.Team;
import org.reactiveorm.test.model.Team_;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Associations that are touched after the rows were read. */
public abstract class LazyLoadingContract extends Contract {

    /** For bindings. */
    protected LazyLoadingContract() {}

    @Test
    void loadsForAllSiblingsAtOnce() {
        seedAuthorsWithPosts(20, 2);
        List<Author> siblings = await(authors().findAll());
        statements().clear();

        List<Integer> sizes = await(Flux.fromIterable(siblings)
                .concatMap(author -> author.posts.get().collectList().map(List::size)));

        assertThat(sizes).hasSize(20).containsOnly(2);
        assertThat(statements().count()).isEqualTo(1);
        assertThat(siblings).allMatch(author -> author.posts.isLoaded());
    }

    @Test
    void loadsForAllSiblingsAtOnceWhenTheyAskAtTheSameTime() {
        seedAuthorsWithPosts(50, 2);
        List<Author> siblings = await(authors().findAll());
        statements().clear();

        List<Post> all = await(Flux.fromIterable(siblings).flatMap(author -> author.posts.get(), 50));

        assertThat(all).hasSize(100);
        assertThat(statements().count()).isEqualTo(1);
    }

    @Test
    void loadsTheOneForAllSiblingsAtOnce() {
        seedAuthorsWithPosts(4, 5);
        List<Post> siblings = await(posts().findAll());
        statements().clear();

        List<String> names = await(
                Flux.fromIterable(siblings).concatMap(post -> post.author.get().map(author -> author.name)));

        assertThat(names).hasSize(20);
        assertThat(names.stream().distinct()).hasSize(4);
        assertThat(statements().count()).isEqualTo(1);
    }

    @Test
    void emitsTheSameRowsToALaterSubscriberWithoutAStatement() {
        seedAuthorsWithPosts(1, 3);
        Author author = await(authors().findOne());
        Flux<Post> posts = author.posts.get();
        List<Post> first = await(posts);
        statements().clear();

        assertThat(await(posts)).isEqualTo(first);
        assertThat(await(author.posts.get())).isEqualTo(first);
        assertThat(author.posts.loaded()).isEqualTo(first);
        assertThat(statements().count()).isZero();
    }

    @Test
    void completesWhereThereIsNothingToLoad() {
        seedAuthors(1);
        Author author = await(authors().findOne());

        author.posts.get().as(StepVerifier::create).expectComplete().verify(LIMIT);
        author.team.get().as(StepVerifier::create).expectComplete().verify(LIMIT);
        assertThat(author.posts.loaded()).isEmpty();
        assertThat(author.team.loaded()).isNull();
    }

    @Test
    void asksForNothingWhereNothingIsReferredTo() {
        seedAuthors(3);
        List<Author> siblings = await(authors().findAll());
        statements().clear();

        assertThat(await(Flux.fromIterable(siblings).concatMap(author -> author.team.get())))
                .isEmpty();
        assertThat(statements().count()).isZero();
    }

    @Test
    void refusesToGoByAKeyThatWasNotRead() {
        seedAuthorsWithPosts(1, 1);
        Post post = await(posts().attributes(Post_.title).first());
        statements().clear();

        for (Mono<?> question :
                List.<Mono<?>>of(post.author.get(), post.author.find(query -> query.where(Author_.age.isNull())))) {
            question.as(StepVerifier::create)
                    .expectErrorSatisfies(error -> assertThat(error)
                            .isInstanceOf(NotLoadedException.class)
                            .hasMessageContaining("Post.authorId")
                            .hasMessageContaining("attributes(…)"))
                    .verify(LIMIT);
        }
        assertThat(statements().count()).isZero();
        assertThat(await(posts().attributes(Post_.title, Post_.authorId).first().flatMap(read -> read.author.get()))
                        .name)
                .isNotEmpty();
    }

    @Test
    void doesNothingBeforeItIsSubscribed() {
        seedAuthorsWithPosts(1, 1);
        Author author = await(authors().findOne());
        statements().clear();

        author.posts.get();
        author.team.get();

        assertThat(statements().count()).isZero();
        assertThat(author.posts.isLoaded()).isFalse();
    }

    @Test
    void loadsWhileItsParentsAreStillRead() {
        seedAuthorsWithPosts(500, 2);

        Long count = await(
                authors().findAll().concatMap(author -> author.posts.get(), 0).count());

        assertThat(count).isEqualTo(1_000);
        assertThat(statements().count()).isLessThan(60);
    }

    @Test
    void loadsTheAssociationsOfIncludedRows() {
        seedAuthorsWithPosts(3, 2);
        List<Author> read = await(authors().include(Author_.posts).all());
        statements().clear();

        Long comments = await(Flux.fromIterable(read)
                .concatMapIterable(author -> author.posts.loaded())
                .concatMap(post -> post.comments.get())
                .count());

        assertThat(comments).isZero();
        assertThat(statements().count()).isEqualTo(1);
    }

    @Test
    void loadsInsideATransactionOnItsConnection() {
        seedAuthorsWithPosts(30, 2);

        Long count = await(orm().transaction(tx ->
                authors().findAll().flatMap(author -> author.posts.get(), 16).count()));

        assertThat(count).isEqualTo(60);
    }

    @Test
    void loadsForASavedInstance() {
        Author ada = await(authors().create(author -> author.name = "Ada"));
        run(posts().create(post -> {
            post.title = "one";
            post.authorId = ada.id;
        }));

        assertThat(await(ada.posts.get())).extracting(post -> post.title).containsExactly("one");
    }

    @Test
    void loadsForAnAttachedInstance() {
        seedAuthorsWithPosts(1, 2);
        Author known = await(authors().findOne());
        Author own = new Author();
        own.id = known.id;
        own.name = "whoever";

        assertThat(await(authors().attach(own).posts.get())).hasSize(2);
    }

    @Test
    void refusesAHolderThatIsNotBound() {
        Author own = new Author();

        assertThatThrownBy(own.posts::get)
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("build")
                .hasMessageContaining("attach");
        assertThatThrownBy(own.team::get).isInstanceOf(QueryException.class);
    }

    @Test
    void loadsAgainAfterAFailure() {
        seedAuthorsWithPosts(2, 1);
        Author author = await(authors().findOne());
        sql().execute("ALTER TABLE `posts` RENAME TO `posts_away`");
        author.posts.get().as(StepVerifier::create).expectError().verify(LIMIT);
        sql().execute("ALTER TABLE `posts_away` RENAME TO `posts`");

        assertThat(await(author.posts.get())).hasSize(1);
    }

    @Test
    void loadsAgainAfterACancel() {
        seedAuthorsWithPosts(10, 3);
        Author author = await(authors().findOne());
        author.posts
                .get()
                .as(StepVerifier::create)
                .expectSubscription()
                .thenCancel()
                .verify(LIMIT);

        assertThat(await(author.posts.get())).hasSize(3);
    }

    @Test
    void referringToAnotherRowChangesWhatIsLoaded() {
        Team red = await(teams().create(team -> team.name = "red"));
        Author ada = await(authors().create(author -> author.name = "Ada"));

        ada.team.set(red);
        assertThat(Objects.requireNonNull(ada.team.loaded()).name).isEqualTo("red");
        run(ada.save());

        Author read = await(authors().include(Author_.team).one());
        assertThat(Objects.requireNonNull(read.team.loaded()).name).isEqualTo("red");
        assertThat(read.teamId).isEqualTo(red.id);
    }

    @Test
    void keepsHeldKeysThroughReadAndSave() {
        Author ada = await(authors().create(author -> author.name = "Ada"));
        Post post = await(posts().create(p -> p.title = "one"));
        var comments = repository(Comment_.MODEL);
        run(comments.create(comment -> {
            comment.body = "first";
            comment.post.reference(post.id);
            comment.author.set(ada);
        }));

        var read = await(comments.findOne());
        read.body = "changed";
        run(read.save());

        var again = await(comments.include(Comment_.author).one());
        assertThat(again.body).isEqualTo("changed");
        assertThat(Objects.requireNonNull(again.author.loaded()).name).isEqualTo("Ada");
        assertThat(await(again.post.get()).title).isEqualTo("one");
        assertThat(await(posts().include(Post_.comments).one()).comments.loaded())
                .hasSize(1);
    }

    @Test
    void findsAPartForAllSiblingsByOneStatement() {
        seedAuthorsWithPosts(30, 5);
        List<Author> siblings = await(authors().findAll());
        statements().clear();

        List<List<Integer>> scores = await(Flux.fromIterable(siblings).concatMap(author -> author.posts
                .find(posts -> posts.where(Post_.score.gte(1))
                        .orderBy(Post_.score.desc())
                        .limit(2))
                .map(post -> post.score)
                .collectList()));

        assertThat(scores).hasSize(30).containsOnly(List.of(4, 3));
        assertThat(statements().count()).isEqualTo(1);
        assertThat(siblings).noneMatch(author -> author.posts.isLoaded());
    }

    @Test
    void findsWithWhatLiesBehind() {
        seedAuthorsWithPosts(3, 2);
        List<Author> siblings = await(authors().findAll());
        statements().clear();

        List<Post> found = await(Flux.fromIterable(siblings)
                .concatMap(author -> author.posts.find(posts -> posts.include(Post_.comments))));

        assertThat(found).hasSize(6).allMatch(post -> post.comments.loaded().isEmpty());
        assertThat(statements().count()).isEqualTo(2);
    }

    @Test
    void findsAnewWhenTheSameInstanceAsksAgain() {
        seedAuthorsWithPosts(2, 1);
        Author author = await(authors().findAll()).get(0);
        Flux<Post> found = author.posts.find(posts -> posts.where(Post_.score.eq(0)));
        assertThat(await(found)).hasSize(1);
        run(posts().create(post -> {
            post.title = "later";
            post.score = 0;
            post.authorId = author.id;
        }));

        assertThat(await(found)).hasSize(2);
    }

    @Test
    void findsForOneInstanceWhereEachAsksForSomethingElse() {
        seedAuthorsWithPosts(40, 3);
        List<Author> siblings = await(authors().findAll());
        statements().clear();

        Long count = await(Flux.range(0, 40)
                .concatMap(i -> siblings.get(i).posts.find(posts -> posts.where(Post_.score.lt(i))))
                .count());

        assertThat(count).isEqualTo(1 + 2 + 37 * 3);
        assertThat(statements().count()).isEqualTo(40);
        assertThat(statements().rows()).isLessThan(1_100);
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        seedAuthors(1);
        Author author = await(authors().findOne());
        statements().clear();

        author.posts
                .find(posts -> posts)
                .as(StepVerifier::create)
                .expectComplete()
                .verify(LIMIT);
        author.team.find(team -> team).as(StepVerifier::create).expectComplete().verify(LIMIT);
        assertThat(statements().count()).isEqualTo(1);
    }

    @Test
    void findsTheOneRowIfItMeetsTheCondition() {
        Team red = await(teams().create(team -> team.name = "red"));
        seedAuthors(4, (author, position) -> author.teamId = red.id);
        List<Author> siblings = await(authors().findAll());
        statements().clear();

        assertThat(await(Flux.fromIterable(siblings)
                        .concatMap(author -> author.team.find(team -> team.where(Team_.name.eq("red"))))))
                .hasSize(4);
        siblings.get(0)
                .team
                .find(team -> team.where(Team_.name.eq("blue")))
                .as(StepVerifier::create)
                .expectComplete()
                .verify(LIMIT);
        assertThat(statements().count()).isEqualTo(2);
    }

    @Test
    void findRefusesWhatCannotBeAtTheCall() {
        seedAuthors(1);
        Author author = await(authors().findOne());

        assertThatThrownBy(() -> author.posts.find(posts -> posts.include(new ToMany<Post, Post>("nothing"))))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("nothing");
        assertThatThrownBy(() -> new Author().posts.find(posts -> posts)).isInstanceOf(QueryException.class);
    }

    @Test
    void tellsWhetherRowsAreAtTheOtherEnd() {
        seedAuthorsWithPosts(2, 2);
        List<Author> both = await(authors().include(Author_.posts).all());
        Author first = both.get(0);
        Post own = first.posts.loaded().get(0);
        Post other = first.posts.loaded().get(1);
        Post foreign = both.get(1).posts.loaded().get(0);
        statements().clear();

        assertThat(await(first.posts.has(own))).isTrue();
        assertThat(await(first.posts.has(own, other))).isTrue();
        assertThat(await(first.posts.has(own, own))).isTrue();
        assertThat(await(first.posts.has(own, foreign))).isFalse();
        assertThat(await(first.posts.has(foreign))).isFalse();
        assertThat(statements().count()).isEqualTo(5);
        assertThat(await(first.posts.has())).isTrue();
        assertThatThrownBy(() -> first.posts.has(posts().build()))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Author.posts");
    }

    @Test
    void readsNothingThatIsTouchedWhereLoadingIsStrict() {
        seedAuthorsWithPosts(2, 2);
        Orm strict = database().open(builder -> builder.strictLoading());
        Author author = await(strict.repository(Author_.MODEL).findOne());
        Post post = await(strict.repository(Post_.MODEL).findOne());
        statements().clear();

        StepVerifier.create(author.posts.get())
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(NotLoadedException.class)
                        .hasMessageContaining("Author.posts")
                        .hasMessageContaining("include"))
                .verify(LIMIT);
        StepVerifier.create(post.author.get())
                .expectError(NotLoadedException.class)
                .verify(LIMIT);
        StepVerifier.create(author.team.get())
                .expectError(NotLoadedException.class)
                .verify(LIMIT);
        assertThat(statements().count()).isZero();
        assertThat(await(author.posts.find(part -> part.where(Post_.score.eq(1)))))
                .hasSize(1);
    }

    @Test
    void givesWhatWasIncludedWhereLoadingIsStrict() {
        seedAuthorsWithPosts(2, 2);
        Orm strict = database().open(builder -> builder.strictLoading());

        List<Author> read = await(strict.repository(Author_.MODEL)
                .include(Author_.posts, post -> post.include(Post_.author))
                .all());

        assertThat(await(Flux.fromIterable(read)
                        .concatMap(author -> author.posts.get(), 1)
                        .concatMap(post -> post.author.get(), 1)))
                .hasSize(4);
    }
}
