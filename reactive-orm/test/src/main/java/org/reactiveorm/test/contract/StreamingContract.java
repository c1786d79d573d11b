package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reactiveorm.error.ConnectionBusyException;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** The plain stream of a driver: one statement, one connection until it ends, nothing beside it on that connection. */
public abstract class StreamingContract extends StreamContract<Author> {

    /** For bindings. */
    protected StreamingContract() {}

    @Override
    protected Flux<Author> stream() {
        return authors().streaming().all();
    }

    @Override
    protected int position(Author author) {
        return Integer.parseInt(author.name.substring("author-".length()));
    }

    @Test
    void readsByOneStatementWhateverTheDemandIs() {
        seedAuthors(MANY);

        assertThat(positions(stream().limitRate(3))).hasSize(MANY);
        assertThat(statements().count()).isEqualTo(1);
    }

    @Test
    void keepsConditionOrderAndLimit() {
        seedAuthors(20, (author, position) -> author.age = position);

        assertThat(positions(authors()
                        .where(Author_.age.gt(4))
                        .orderBy(Author_.age.desc())
                        .limit(3)
                        .streaming()
                        .all()))
                .containsExactly(19, 18, 17);
    }

    @Test
    void refusesAStatementBesideItOnItsConnection() {
        seedAuthors(2);

        orm().transaction(
                        tx -> stream().concatMap(author -> authors().count(), 1).then())
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(ConnectionBusyException.class)
                        .hasMessageContaining("streaming"))
                .verify(LIMIT);
    }

    @Test
    void refusesAStatementBesideAProjectionOnItsConnection() {
        seedAuthors(2);

        orm().transaction(tx -> authors()
                        .select(Author_.name)
                        .into(name -> name)
                        .all()
                        .concatMap(
                                name -> authors().where(Author_.name.eq(name)).one(), 1)
                        .then())
                .as(StepVerifier::create)
                .expectError(ConnectionBusyException.class)
                .verify(LIMIT);
    }

    @Test
    void letsAStatementFollowItOnItsConnection() {
        seedAuthors(MANY);

        Long count = await(orm().transaction(tx -> stream().then(authors().count())));

        assertThat(count).isEqualTo(MANY);
    }

    @Test
    void letsAStatementFollowItsCancelOnItsConnection() {
        seedAuthors(MANY);

        Long count =
                await(orm().transaction(tx -> stream().take(3).then(authors().count())));

        assertThat(count).isEqualTo(MANY);
    }

    @Test
    void holdsItsConnectionUntilItEnds() {
        seedAuthors(MANY);

        stream()
                .as(flux -> StepVerifier.create(flux, 1))
                .expectNextCount(1)
                .then(() -> assertThat(orm().pool().acquired()).isEqualTo(1))
                .thenRequest(Long.MAX_VALUE)
                .expectNextCount(MANY - 1)
                .expectComplete()
                .verify(LIMIT);
    }
}
