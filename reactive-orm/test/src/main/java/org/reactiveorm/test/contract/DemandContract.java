package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Post_;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Demand decides how much is read: the number of statements and of rows, and what a slow subscriber holds. */
public abstract class DemandContract extends Contract {

    /** For bindings. */
    protected DemandContract() {}

    @Test
    void readsEverythingByOneStatementUnderUnboundedDemand() {
        seedAuthors(1_000);

        assertThat(await(authors().findAll())).hasSize(1_000);
        assertThat(statements().count()).isEqualTo(1);
    }

    @Test
    void readsAThousandParentsWithTheirChildrenByTwoStatements() {
        seedAuthorsWithPosts(1_000, 2);

        List<Author> read = await(authors().include(Author_.posts).all());

        assertThat(read).hasSize(1_000).allMatch(author -> author.posts.loaded().size() == 2);
        assertThat(statements().count()).as(statements().toString()).isEqualTo(2);
    }

    @Test
    void readsOneSmallWindowForASubscriberThatTakesTen() {
        seedAuthors(500);

        assertThat(await(authors().findAll().take(10))).hasSize(10);

        assertThat(statements().count()).isEqualTo(1);
        assertThat(statements().rows()).isLessThanOrEqualTo(33);
    }

    @Test
    void readsOneSmallWindowOfParentsAndTheirChildrenForASubscriberThatTakesTen() {
        seedAuthorsWithPosts(500, 1);

        assertThat(await(authors().include(Author_.posts).all().take(10))).hasSize(10);

        assertThat(statements().count()).isEqualTo(2);
        assertThat(statements().rows()).isLessThanOrEqualTo(33 + 32);
    }

    @Test
    void readsNothingForASubscriberThatRequestsNothing() {
        seedAuthors(5);

        authors()
                .findAll()
                .as(flux -> StepVerifier.create(flux, 0))
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(100))
                .thenCancel()
                .verify(LIMIT);

        assertThat(statements().count()).isZero();
    }

    @Test
    void readsNoWindowThatNobodyAskedFor() {
        seedAuthors(500);

        authors()
                .findAll()
                .as(flux -> StepVerifier.create(flux, 32))
                .expectNextCount(32)
                .expectNoEvent(Duration.ofMillis(100))
                .then(() -> assertThat(statements().count()).isEqualTo(1))
                .thenRequest(1)
                .expectNextCount(1)
                .then(() -> assertThat(statements().count()).isEqualTo(2))
                .thenCancel()
                .verify(LIMIT);
    }

    @Test
    void growsItsWindows() {
        seedAuthors(2_000);

        assertThat(await(authors().findAll().limitRate(1).count())).isEqualTo(2_000);

        assertThat(statements().count()).isBetween(2, 12);
    }

    @Test
    void holdsNoConnectionWhileASlowSubscriberThinks() {
        seedAuthors(200);

        authors()
                .include(Author_.posts)
                .all()
                .as(flux -> StepVerifier.create(flux, 1))
                .expectNextCount(1)
                .then(this::expectNoLease)
                .thenRequest(40)
                .expectNextCount(40)
                .then(this::expectNoLease)
                .thenCancel()
                .verify(LIMIT);
    }

    @Test
    void answersOthersWhileASlowSubscriberThinks() {
        seedAuthors(200);

        List<Long> counts = await(authors()
                .findAll()
                .limitRate(1)
                .concatMap(author -> authors().count(), 0)
                .take(40));

        assertThat(counts).hasSize(40).containsOnly(200L);
    }

    @Test
    void readsChildrenOnlyForTheParentsThatWereAskedFor() {
        seedAuthorsWithPosts(300, 3);

        List<Author> first = await(authors()
                .include(Author_.posts, posts -> posts.include(Post_.comments))
                .all()
                .take(5));

        assertThat(first).hasSize(5);
        assertThat(statements().count()).isEqualTo(3);
        assertThat(statements().rows()).isLessThanOrEqualTo(33 + 3 * 32);
    }

    @Test
    void keepsTheBudgetOfRowsThatAreHeldAtOnce() {
        seedAuthorsWithPosts(600, 10);
        var careful = database().open(builder -> builder.rowBudget(1_000)).repository(Author_.MODEL);

        Flux<Author> stream = careful.include(Author_.posts).all();

        assertThat(await(stream.map(author -> author.posts.loaded().size())))
                .hasSize(600)
                .containsOnly(10);
        assertThat(statements().mostRows()).isLessThanOrEqualTo(11_000);
        assertThat(statements().count()).isGreaterThan(2);
    }

    private void expectNoLease() {
        database().expectNoLease();
    }
}
