package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.Selection;
import org.reactiveorm.dialect.Feature;
import org.reactiveorm.error.ConstraintViolationException;
import org.reactiveorm.error.TransactionException;
import org.reactiveorm.error.TransientStatementException;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.RequiresFeature;
import org.reactiveorm.test.check.LeakCheck;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Post_;
import org.reactiveorm.transaction.Isolation;
import org.reactiveorm.transaction.Propagation;
import org.reactiveorm.transaction.Transaction;
import org.reactiveorm.transaction.TransactionOptions;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/**
 * Transactions that stand in each other's way, and are run again. How often is not known: on PostgreSQL a victim that begins anew
 * may overtake the one that waited for it.
 */
public abstract class RetryContract extends Contract {

    private static final TransactionOptions DEFAULT = TransactionOptions.DEFAULT;
    private static final TransactionOptions RETRIED = DEFAULT.retry(5, Duration.ofMillis(100), Duration.ofSeconds(1));

    /** How many times an increment may have to step back for the others. */
    private static final int MANY = 60;

    private final AtomicInteger runs = new AtomicInteger();
    private @Nullable Orm several;

    /** For bindings. */
    protected RetryContract() {}

    @Test
    void runsTheVictimOfADeadlockAgain() {
        seedAuthors(2, (author, position) -> author.age = 0);
        Crossing crossing = new Crossing();
        List<String> actions = new CopyOnWriteArrayList<>();

        List<String> results = await(Flux.merge(
                several().transaction(RETRIED, tx -> crossing.run(tx, actions, "there", 0, 1)),
                several().transaction(RETRIED, tx -> crossing.run(tx, actions, "back", 1, 0))));

        assertThat(results).containsExactlyInAnyOrder("there", "back");
        assertThat(runs).hasValueGreaterThanOrEqualTo(3);
        assertThat(actions).containsExactlyInAnyOrder("there", "back");
        assertThat(ages()).containsExactly(2, 2);
        expectNoLease();
    }

    @Test
    void passesTheDeadlockOnWhereNothingIsRetried() {
        seedAuthors(2, (author, position) -> author.age = 0);
        Crossing crossing = new Crossing();
        List<String> actions = new CopyOnWriteArrayList<>();
        List<Throwable> errors = new CopyOnWriteArrayList<>();

        List<String> results = await(Flux.merge(
                several()
                        .transaction(DEFAULT, tx -> crossing.run(tx, actions, "there", 0, 1))
                        .doOnError(errors::add)
                        .onErrorComplete(),
                several()
                        .transaction(DEFAULT, tx -> crossing.run(tx, actions, "back", 1, 0))
                        .doOnError(errors::add)
                        .onErrorComplete()));

        assertThat(results).hasSize(1);
        assertThat(errors)
                .singleElement()
                .isInstanceOfSatisfying(TransientStatementException.class, error -> assertThat(error.kind())
                        .isEqualTo(TransientStatementException.Kind.DEADLOCK));
        assertThat(ages()).containsExactly(1, 1);
    }

    @Test
    void emitsTheResultsOfTheLastRunOnly() {
        seedAuthors(2, (author, position) -> author.age = 0);
        Crossing crossing = new Crossing();
        List<String> actions = new CopyOnWriteArrayList<>();

        List<String> results = await(Flux.merge(
                several().transactionMany(RETRIED, tx -> Flux.just("first")
                        .concatWith(crossing.run(tx, actions, "there", 0, 1))),
                several().transactionMany(RETRIED, tx -> Flux.just("second")
                        .concatWith(crossing.run(tx, actions, "back", 1, 0)))));

        assertThat(results).containsExactlyInAnyOrder("first", "there", "second", "back");
        assertThat(runs).hasValueGreaterThanOrEqualTo(3);
    }

    /** The database ends one of two by a deadlock or by a serialization failure, each product in its own way. */
    @Test
    @RequiresFeature(Feature.SERIALIZABLE_ISOLATION)
    void losesNoUpdateOfTransactionsThatReadBeforeTheyWrite() {
        seedAuthors(1, (author, position) -> author.age = 0);
        TransactionOptions serializable =
                DEFAULT.isolation(Isolation.SERIALIZABLE).retry(MANY, Duration.ofMillis(2), Duration.ofMillis(40));

        run(Flux.range(0, 20)
                .flatMap(number -> several().transaction(serializable, tx -> increment()), 4)
                .then());

        assertThat(ages()).containsExactly(20);
        assertThat(runs.get()).isGreaterThan(20);
        expectNoLease();
    }

    @Test
    void doesNotRunAgainWhatWillFailAgain() {
        several()
                .transaction(RETRIED, tx -> {
                    runs.incrementAndGet();
                    return several().repository(Post_.MODEL).create(post -> {
                        post.title = "orphan";
                        post.authorId = 987_654_321L;
                    });
                })
                .as(StepVerifier::create)
                .expectError(ConstraintViolationException.class)
                .verify(LIMIT);

        assertThat(runs).hasValue(1);
    }

    @Test
    void runsTheOutermostTransactionAgainForANestedOne() {
        seedAuthors(2, (author, position) -> author.age = 0);
        Crossing crossing = new Crossing();
        List<String> actions = new CopyOnWriteArrayList<>();
        TransactionOptions nested = DEFAULT.propagation(Propagation.NESTED).retry(5);

        await(Flux.merge(
                several().transaction(RETRIED, outer -> several()
                        .transaction(nested, tx -> crossing.run(tx, actions, "there", 0, 1))),
                several().transaction(RETRIED, outer -> several()
                        .transaction(nested, tx -> crossing.run(tx, actions, "back", 1, 0)))));

        assertThat(runs).hasValueGreaterThanOrEqualTo(3);
        assertThat(ages()).containsExactly(2, 2);
        assertThat(actions).containsExactlyInAnyOrder("there", "back");
    }

    @Test
    void runsNothingAgainForWhoHasLeft() {
        seedAuthors(2, (author, position) -> author.age = 0);
        TransactionOptions patient = DEFAULT.retry(5, Duration.ofSeconds(3), Duration.ofSeconds(3));
        Crossing crossing = new Crossing();
        List<String> actions = new CopyOnWriteArrayList<>();
        Sinks.Empty<Void> one = Sinks.empty();
        Disposable both = Flux.merge(
                        several().transaction(patient, tx -> crossing.run(tx, actions, "there", 0, 1)),
                        several().transaction(patient, tx -> crossing.run(tx, actions, "back", 1, 0)))
                .doOnNext(done -> one.tryEmitEmpty())
                .subscribe();

        run(one.asMono());
        expectNoLease();
        both.dispose();
        run(Mono.delay(Duration.ofMillis(4_600)));

        assertThat(runs).hasValue(2);
        assertThat(ages()).containsExactly(1, 1);
    }

    @Test
    void refusesToRetryWhatIsEmittedBeforeTheCommit() {
        assertThat(catchThrowable(() ->
                        several().streamUncommitted(RETRIED, tx -> authors().findAll())))
                .isInstanceOf(TransactionException.class)
                .hasMessageContaining("transactionMany");
    }

    /** Transactions meet, so there must be connections for several. */
    private Orm several() {
        Orm open = several;
        if (open == null) {
            open = database().open(builder -> builder.gateway(options -> options.poolSize(4)));
            several = open;
        }
        return open;
    }

    private Repository<Author, Long> racers() {
        return several().repository(Author_.MODEL);
    }

    private void expectNoLease() {
        LeakCheck.awaitLeases(several());
    }

    private Mono<Long> increment() {
        runs.incrementAndGet();
        return racers().findOne()
                .flatMap(author -> same(author).update(Author_.age.set(Objects.requireNonNull(author.age) + 1)));
    }

    private Selection<Author> same(Author author) {
        return racers().where(Author_.id.eq(Objects.requireNonNull(author.id)));
    }

    private List<Integer> ages() {
        return await(authors().findAll().map(author -> author.age));
    }

    /** Two transactions that change the same two rows, each beginning at another end; the first two runs meet in the middle. */
    private final class Crossing {

        private final List<Author> rows = await(authors().findAll());
        private final AtomicInteger arrived = new AtomicInteger();
        private final Sinks.Empty<Void> met = Sinks.empty();

        private Mono<String> run(Transaction tx, List<String> actions, String name, int first, int second) {
            runs.incrementAndGet();
            tx.afterCommit(() -> Mono.fromRunnable(() -> actions.add(name)));
            return older(first).then(Mono.defer(this::meet)).then(older(second)).thenReturn(name);
        }

        private Mono<Long> older(int row) {
            return same(rows.get(row)).increment(Author_.age, 1);
        }

        private Mono<Void> meet() {
            if (arrived.incrementAndGet() == 2) {
                met.tryEmitEmpty();
            }
            return met.asMono();
        }
    }
}
