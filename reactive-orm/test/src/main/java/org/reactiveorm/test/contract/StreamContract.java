package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.OrmException;
import org.reactiveorm.test.Contract;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/**
 * What every stream of rows does, however it is read. The rows are authors at positions from 0 on; drivers buffer 256 rows, so
 * that streams of more show what shorter ones hide.
 *
 * @param <T> what the stream emits
 */
public abstract class StreamContract<T> extends Contract {

    /** More rows than any driver or window holds back at first. */
    protected static final int MANY = 700;

    /** For subclasses. */
    protected StreamContract() {}

    /** The stream, in the order of the positions. */
    protected abstract Flux<T> stream();

    /** The position of what was emitted. */
    protected abstract int position(T item);

    /** Puts so many rows there; overridden where an author alone is not enough. */
    protected void seed(int rows) {
        seedAuthors(rows);
    }

    /** Makes the row at a position unreadable: its status is no constant of the enum. */
    protected void breakRow(int position) {
        sql().execute("UPDATE `authors` SET `status` = 'BROKEN' WHERE `name` = '" + authorName(position) + "'");
    }

    /** How many results the stream may emit before it fails for an unreadable row at this position. */
    protected int emittedBefore(int brokenPosition) {
        return brokenPosition;
    }

    @Test
    final void doesNothingBeforeItIsSubscribed() {
        stream();

        assertThat(statements().texts()).isEmpty();
    }

    @Test
    final void completesWhereThereAreNoRows() {
        stream().as(StepVerifier::create).expectComplete().verify(LIMIT);
    }

    @Test
    final void emitsTheOnlyRow() {
        seed(1);

        assertThat(positions(stream())).containsExactly(0);
    }

    @Test
    final void emitsManyRowsInOrder() {
        seed(MANY);

        assertThat(positions(stream())).isEqualTo(firstPositions(MANY));
    }

    @Test
    final void emitsManyRowsInOrderToASubscriberOfBoundedDemand() {
        seed(MANY);

        assertThat(positions(stream().limitRate(10))).isEqualTo(firstPositions(MANY));
    }

    @Test
    final void emitsOneRowForEachRequest() {
        seed(3);

        stream()
                .map(this::position)
                .as(flux -> StepVerifier.create(flux, 0))
                .expectSubscription()
                .thenRequest(1)
                .expectNext(0)
                .thenRequest(1)
                .expectNext(1)
                .thenRequest(1)
                .expectNext(2)
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    final void emitsNoMoreThanIsRequested() {
        seed(MANY);

        stream()
                .map(this::position)
                .as(flux -> StepVerifier.create(flux, 5))
                .expectNext(0, 1, 2, 3, 4)
                .expectNoEvent(Duration.ofMillis(150))
                .thenRequest(1)
                .expectNext(5)
                .thenCancel()
                .verify(LIMIT);
    }

    @Test
    final void emitsTheSameRowsToASecondSubscriber() {
        seed(40);
        Flux<T> stream = stream();

        assertThat(positions(stream)).isEqualTo(firstPositions(40));
        assertThat(positions(stream)).isEqualTo(firstPositions(40));
    }

    @Test
    final void servesTwoSubscribersAtATime() {
        seed(100);
        Flux<T> stream = stream();

        List<List<Integer>> both = await(Flux.merge(
                stream.map(this::position).collectList(),
                stream.map(this::position).collectList()));

        assertThat(both).containsExactly(firstPositions(100), firstPositions(100));
    }

    @Test
    final void signalsTheErrorOfAnUnreadableRow() {
        seed(MANY);
        breakRow(500);

        List<Integer> emitted = new CopyOnWriteArrayList<>();
        stream()
                .map(this::position)
                .doOnNext(emitted::add)
                .then()
                .as(StepVerifier::create)
                .expectError(OrmException.class)
                .verify(LIMIT);

        assertThat(emitted).isEqualTo(firstPositions(emitted.size()));
        assertThat(emitted.size()).isLessThanOrEqualTo(emittedBefore(500));
    }

    @Test
    final void emitsWhatComesBeforeAnUnreadableRowToASubscriberOfBoundedDemand() {
        seed(MANY);
        breakRow(500);

        assertThat(positions(stream().take(20))).isEqualTo(firstPositions(20));
    }

    @Test
    final void endsWhenItIsCancelledBeforeTheFirstRow() {
        seed(MANY);

        stream()
                .as(flux -> StepVerifier.create(flux, 0))
                .expectSubscription()
                .thenCancel()
                .verify(LIMIT);
    }

    @Test
    final void endsWhenItIsCancelledWhileTheFirstRowIsOnItsWay() {
        seed(MANY);

        stream().as(StepVerifier::create).expectSubscription().thenCancel().verify(LIMIT);
    }

    @Test
    final void endsWhenItIsCancelledAmidTheRows() {
        seed(MANY);

        assertThat(positions(stream().take(3))).isEqualTo(firstPositions(3));
        assertThat(positions(stream().limitRate(50).take(300))).isEqualTo(firstPositions(300));
    }

    @Test
    final void endsWhenTheSubscriberFails() {
        seed(MANY);

        stream()
                .map(item -> {
                    if (position(item) == 300) {
                        throw new IllegalStateException("the subscriber failed");
                    }
                    return item;
                })
                .then()
                .as(StepVerifier::create)
                .expectErrorMessage("the subscriber failed")
                .verify(LIMIT);
    }

    /** The positions of all results, by unbounded demand unless the flux limits it. */
    protected final List<Integer> positions(Flux<T> flux) {
        return await(flux.map(this::position));
    }

    /** The numbers from 0 to one less than {@code count}. */
    protected static List<Integer> firstPositions(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
