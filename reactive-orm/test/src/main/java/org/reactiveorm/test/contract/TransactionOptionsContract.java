package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.OrmException;
import org.reactiveorm.error.TransactionException;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.transaction.Isolation;
import org.reactiveorm.transaction.Propagation;
import org.reactiveorm.transaction.TransactionOptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** What a transaction can be told: isolation, reading only, a time limit, propagation, work after its commit. */
public abstract class TransactionOptionsContract extends Contract {

    private static final TransactionOptions DEFAULT = TransactionOptions.DEFAULT;
    private static final String NAMES = "SELECT `name` FROM `authors` ORDER BY `id`";

    /** For bindings. */
    protected TransactionOptionsContract() {}

    @Test
    void endsAfterATimeOfItsOwn() {
        orm().transaction(DEFAULT.timeout(Duration.ofMillis(150)).name("slow"), tx -> create("Ada")
                        .then(Mono.never()))
                .as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(TransactionException.class)
                        .hasMessageContaining("slow"))
                .verify(LIMIT);

        database().awaitQuiet();
        assertThat(names()).isEmpty();
    }

    @Test
    void runsWorkAfterTheOuterCommit() {
        List<String> order = new CopyOnWriteArrayList<>();
        run(orm().transaction(outer -> orm().transaction(inner -> {
                    inner.afterCommit(
                            () -> readBeside(NAMES).doOnNext(order::addAll).then());
                    return create("Ada");
                })
                .doOnNext(author -> order.add("inside"))));

        assertThat(order).containsExactly("inside", "Ada");
    }

    @Test
    void runsNothingAfterACommitThatNeverCame() {
        List<String> calls = new CopyOnWriteArrayList<>();
        orm().transaction(tx -> {
                    tx.afterCommit(() -> Mono.fromRunnable(() -> calls.add("after")));
                    return create("Ada").then(Mono.error(new IllegalStateException("no")));
                })
                .as(StepVerifier::create)
                .expectErrorMessage("no")
                .verify(LIMIT);

        assertThat(calls).isEmpty();
    }

    @Test
    void runsNothingAfterACommitForANestedTransactionThatWasTakenBack() {
        List<String> calls = new CopyOnWriteArrayList<>();
        TransactionOptions nested = DEFAULT.propagation(Propagation.NESTED);
        run(orm().transaction(tx -> orm().transaction(nested, part -> {
                    part.afterCommit(() -> Mono.fromRunnable(() -> calls.add("lost")));
                    return create("lost").then(Mono.error(new IllegalStateException("no")));
                })
                .onErrorResume(IllegalStateException.class, error -> Mono.empty())
                .then(Mono.fromRunnable(() -> tx.afterCommit(() -> Mono.fromRunnable(() -> calls.add("kept")))))
                .then(create("kept"))));

        assertThat(calls).containsExactly("kept");
        assertThat(names()).containsExactly("kept");
    }

    @Test
    void readsAndWritesAfterTheCommit() {
        List<Long> counts = new CopyOnWriteArrayList<>();
        run(orm().transaction(tx -> {
            tx.afterCommit(() -> create("after")
                    .then(authors().count())
                    .doOnNext(counts::add)
                    .then());
            return create("Ada");
        }));

        assertThat(counts).containsExactly(2L);
        assertThat(names()).containsExactly("Ada", "after");
    }

    @Test
    void takesBackWorkThatCompletesWhereItIsTold() {
        Author author = await(orm().transaction(tx -> {
            tx.setRollbackOnly();
            return create("Ada");
        }));

        assertThat(author.name).isEqualTo("Ada");
        assertThat(names()).isEmpty();
    }

    @Test
    @RequiresFeature(Feature.READ_ONLY_TRANSACTION)
    void refusesToWriteWhereOnlyReadingIsAllowed() {
        orm().transaction(DEFAULT.readOnly(), tx -> create("Ada"))
                .as(StepVerifier::create)
                .expectError(OrmException.class)
                .verify(LIMIT);

        assertThat(names()).isEmpty();
        run(create("Ada"));
    }

    @Test
    void readsWhereOnlyReadingIsAllowed() {
        seedAuthors(3);

        Long count = await(orm().transaction(DEFAULT.readOnly(), tx -> authors().count()));
        assertThat(count).isEqualTo(3);
        run(Flux.range(0, database().poolSize()).concatMap(i -> create("Ada")).then());
    }

    @Test
    @RequiresFeature(Feature.SERIALIZABLE_ISOLATION)
    void seesOneStateWhereItIsIsolatedSo() {
        assertThat(countAfterAnotherDeleted(DEFAULT.isolation(Isolation.REPEATABLE_READ)))
                .isEqualTo(1);
    }

    @Test
    void seesTheCommitsOfOthersWhereItIsIsolatedSo() {
        assertThat(countAfterAnotherDeleted(DEFAULT.isolation(Isolation.READ_COMMITTED)))
                .isZero();
    }

    @Test
    void leavesNoIsolationBehind() {
        Long before = countAfterAnotherDeleted(DEFAULT);

        for (Isolation isolation : Isolation.values()) {
            run(orm().transaction(DEFAULT.isolation(isolation), tx -> authors().count()));
            assertThat(countAfterAnotherDeleted(DEFAULT))
                    .as("after %s", isolation)
                    .isEqualTo(before);
        }
    }

    @Test
    void refusesToJoinATransactionThatIsIsolatedOtherwise() {
        orm().transaction(DEFAULT.isolation(Isolation.READ_COMMITTED), outer -> orm().transaction(
                                DEFAULT.isolation(Isolation.SERIALIZABLE),
                                inner -> authors().count()))
                .as(StepVerifier::create)
                .expectError(TransactionException.class)
                .verify(LIMIT);
    }

    @Test
    void takesANestedTransactionBackAlone() {
        TransactionOptions nested = DEFAULT.propagation(Propagation.NESTED);
        run(orm().transaction(outer -> create("kept")
                .then(orm().transaction(
                                nested, inner -> create("lost").then(Mono.error(new IllegalStateException("no"))))
                        .onErrorResume(IllegalStateException.class, error -> Mono.empty()))));

        assertThat(names()).containsExactly("kept");
    }

    @Test
    void asksForAnOuterTransactionWhereItIsMandatory() {
        TransactionOptions mandatory = DEFAULT.propagation(Propagation.MANDATORY);
        orm().transaction(mandatory, tx -> create("Ada"))
                .as(StepVerifier::create)
                .expectError(TransactionException.class)
                .verify(LIMIT);

        run(orm().transaction(outer -> orm().transaction(mandatory, inner -> create("Ada"))));
        assertThat(names()).containsExactly("Ada");
    }

    @Test
    void holdsBackAsManyResultsAsItIsTold() {
        orm().transactionMany(DEFAULT.maxResults(3), tx -> Flux.range(0, 4))
                .as(StepVerifier::create)
                .expectError(TransactionException.class)
                .verify(LIMIT);
        assertThat(await(orm().transactionMany(DEFAULT.maxResults(3), tx -> Flux.range(0, 3))))
                .hasSize(3);
    }

    private Long countAfterAnotherDeleted(TransactionOptions options) {
        seedAuthors(1);
        Mono<Void> deletion = Mono.<Void>fromRunnable(() -> sql().execute("DELETE FROM `authors`"))
                .subscribeOn(Schedulers.boundedElastic());
        return await(orm().transaction(
                        options,
                        tx -> authors().count().then(deletion).then(authors().count())));
    }

    private Mono<Author> create(String name) {
        return authors().create(author -> author.name = name);
    }

    private List<String> names() {
        return await(authors().findAll().map(author -> author.name));
    }
}
