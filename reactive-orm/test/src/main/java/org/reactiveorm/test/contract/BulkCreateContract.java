package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.reactiveorm.error.ConstraintViolationException;
import org.reactiveorm.error.PartialWriteException;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Account_;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Comment_;
import org.reactiveorm.test.model.Notice;
import org.reactiveorm.test.model.Notice_;
import org.reactiveorm.test.model.Post;
import org.reactiveorm.test.model.Sample;
import org.reactiveorm.test.model.Sample.Color;
import org.reactiveorm.test.model.Sample_;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Inserting many rows by few statements, from a list and from a source that may be slow, endless or fail. */
public abstract class BulkCreateContract extends Contract {

    /** For bindings. */
    protected BulkCreateContract() {}

    @Test
    void insertsNothingOfAnEmptyList() {
        assertThat(await(authors().bulkCreate(List.of()).run())).isZero();
        assertThat(await(authors().bulkCreate(List.<Author>of()).returning())).isEmpty();
        assertThat(statements().count()).isZero();
    }

    @Test
    void insertsNothingOfAnEmptySource() {
        assertThat(await(authors().bulkCreate(Flux.<Author>empty()).run())).isZero();
        assertThat(await(authors().bulkCreate(Flux.<Author>empty()).returning()))
                .isEmpty();
    }

    @Test
    void insertsOneRow() {
        assertThat(await(authors().bulkCreate(list(1)).run())).isEqualTo(1);
        assertThat(await(authors().findOne()).name).isEqualTo(authorName(0));
    }

    @Test
    void insertsAListByFewStatements() {
        assertThat(await(authors().bulkCreate(list(5_000)).run())).isEqualTo(5_000);

        assertThat(statements().count()).isLessThanOrEqualTo(12);
        assertThat(await(authors().count())).isEqualTo(5_000);
    }

    @Test
    void insertsASourceByFewStatements() {
        assertThat(await(authors().bulkCreate(source(5_000)).run())).isEqualTo(5_000);

        assertThat(statements().count()).isLessThanOrEqualTo(12);
        assertThat(await(authors().count())).isEqualTo(5_000);
    }

    @Test
    void doesNothingBeforeItIsSubscribed() {
        var bulk = authors().bulkCreate(list(3));
        assertThat(bulk.run()).isNotNull();
        assertThat(bulk.returning()).isNotNull();

        assertThat(statements().count()).isZero();
    }

    @Test
    void writesValuesOfEveryTypeAndMissingOnes() {
        List<Sample> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Sample sample = repository(Sample_.MODEL).build();
            if (i % 2 == 0) {
                fill(sample, i);
            }
            rows.add(sample);
        }

        run(repository(Sample_.MODEL).bulkCreate(rows).run());

        List<Sample> read = await(repository(Sample_.MODEL).findAll());
        assertThat(read).hasSize(10);
        for (int i = 0; i < 10; i++) {
            Sample expected = new Sample();
            if (i % 2 == 0) {
                fill(expected, i);
            }
            assertThat(read.get(i))
                    .usingRecursiveComparison()
                    .comparingOnlyFields(
                            "small", "large", "word", "text", "truth", "moment", "day", "amount", "code", "color")
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(expected);
        }
    }

    @Test
    void writesHeldKeysAndDeclaredOnes() {
        Author ada = await(authors().create(author -> author.name = "Ada"));
        Post post = posts().build(p -> {
            p.title = "one";
            p.author.set(ada);
        });
        Post written = await(posts().bulkCreate(List.of(post)).returning()).get(0);
        assertThat(written.authorId).isEqualTo(ada.id);

        var comments = repository(Comment_.MODEL);
        run(comments.bulkCreate(List.of(
                        comments.build(c -> {
                            c.body = "a";
                            c.post.set(written);
                        }),
                        comments.build(c -> c.body = "b")))
                .run());

        assertThat(sql().number("SELECT COUNT(*) FROM `comments` WHERE `post_id` = " + written.id))
                .isEqualTo(1);
    }

    @Test
    void setsVersionsAndTimestamps() {
        Notice notice = await(repository(Notice_.MODEL)
                        .bulkCreate(List.of(repository(Notice_.MODEL).build(m -> m.subject = "a")))
                        .returning())
                .get(0);
        assertThat(notice.createdAt).isNotNull().isEqualTo(notice.updatedAt);
        assertThat(await(repository(Notice_.MODEL).findOne()).createdAt).isEqualTo(notice.createdAt);

        var accounts = repository(Account_.MODEL);
        var account = await(accounts.bulkCreate(List.of(accounts.build(a -> a.owner = "Ada")))
                        .returning())
                .get(0);
        run(account.update(a -> a.owner = "Eve"));
        assertThat(await(accounts.findOne()).version).isEqualTo(account.version);
    }

    @Test
    void insertsAllOfAListOrNothing() {
        List<Author> rows = list(4_000);
        rows.get(3_990).email = "same@example.com";
        rows.get(3_991).email = "same@example.com";

        assertThat(awaitError(authors().bulkCreate(rows).run())).isInstanceOf(ConstraintViolationException.class);

        assertThat(await(authors().count())).isZero();
    }

    @Test
    void tellsHowManyRowsOfASourceStayWhenALaterOneIsRefused() {
        Flux<Author> rows = source(20_000).map(author -> {
            int position = Integer.parseInt(author.name.substring("author-".length()));
            if (position >= 19_990) {
                author.email = "same@example.com";
            }
            return author;
        });

        Throwable error = awaitError(authors().bulkCreate(rows).run());

        assertThat(error).isInstanceOf(PartialWriteException.class);
        long done = ((PartialWriteException) error).rowsDone();
        assertThat(done).isPositive().isEqualTo(await(authors().count()));
    }

    @Test
    void tellsHowManyRowsStayWhenTheSourceFails() {
        Flux<Author> rows = source(12_000).concatWith(Flux.error(new IllegalStateException("the source failed")));

        assertThat(awaitError(authors().bulkCreate(rows).run()))
                .isInstanceOf(PartialWriteException.class)
                .hasMessageContaining("row")
                .hasRootCauseMessage("the source failed");
    }

    @Test
    void insertsASourceInsideATransactionAltogether() {
        Flux<Author> rows = source(12_000).concatWith(Flux.error(new IllegalStateException("the source failed")));

        assertThat(awaitError(orm().transaction(tx -> authors().bulkCreate(rows).run())))
                .hasRootCauseMessage("the source failed");

        assertThat(await(authors().count())).isZero();
    }

    @Test
    void asksASourceForNoMoreThanItCanWrite() {
        AtomicLong requested = new AtomicLong();
        Flux<Author> rows = source(1_000_000).doOnRequest(requested::addAndGet);

        authors()
                .bulkCreate(rows)
                .returning()
                .as(flux -> StepVerifier.create(flux, 1))
                .expectNextCount(1)
                .thenCancel()
                .verify(LIMIT);

        assertThat(requested.get()).isLessThan(50_000);
    }

    @Test
    void emitsRowsOfAnEndlessSourceAsTheyAreWritten() {
        assertThat(await(authors()
                        .bulkCreate(source(Integer.MAX_VALUE))
                        .returning()
                        .take(3)))
                .extracting(author -> author.name)
                .containsExactly(authorName(0), authorName(1), authorName(2));
    }

    @Test
    void holdsNoConnectionWhileASlowSourceThinks() {
        Flux<Author> slow = Flux.concat(Flux.defer(() -> source(3)), Flux.never());

        authors()
                .bulkCreate(slow)
                .run()
                .as(StepVerifier::create)
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(200))
                .then(() -> database().expectNoLease())
                .thenCancel()
                .verify(LIMIT);
    }

    @Test
    void insertsAgainForEachSubscriber() {
        var bulk = authors().bulkCreate(source(10)).run();

        assertThat(await(bulk)).isEqualTo(10);
        assertThat(await(bulk)).isEqualTo(10);
        assertThat(await(authors().count())).isEqualTo(20);
    }

    @Test
    void endsWhenItIsCancelled() {
        authors()
                .bulkCreate(source(100_000))
                .run()
                .as(StepVerifier::create)
                .expectSubscription()
                .thenCancel()
                .verify(LIMIT);
    }

    @Test
    void readsBackWhatItWrote() {
        run(authors().bulkCreate(list(100)).run());

        assertThat(await(authors().orderBy(Author_.id.asc()).all()))
                .extracting(author -> author.name)
                .isSorted()
                .hasSize(100);
    }

    private List<Author> list(int count) {
        List<Author> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(author(i));
        }
        return rows;
    }

    private Flux<Author> source(int count) {
        return Flux.range(0, count).map(this::author);
    }

    private Author author(int position) {
        return authors().build(author -> author.name = authorName(position));
    }

    private static void fill(Sample sample, int number) {
        sample.small = number - 5;
        sample.large = Long.MAX_VALUE - number;
        sample.word = "it's \"" + number + "\" \\ $1 ? :x; {,}";
        sample.text = "long " + "text ".repeat(200) + number;
        sample.truth = number % 4 == 0;
        sample.moment = Instant.parse("2024-02-29T23:59:59.999999Z").plusSeconds(number);
        sample.day = LocalDate.of(2024, 2, 29).plusDays(number);
        sample.amount = new BigDecimal("-123456789012345.6789").add(BigDecimal.valueOf(number));
        sample.code = new UUID(number, -number);
        sample.color = number % 2 == 0 ? Color.AMBER : Color.VIOLET;
    }
}
