package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Orm;
import org.reactiveorm.Projectable;
import org.reactiveorm.Selection;
import org.reactiveorm.error.QueryException;
import org.reactiveorm.query.Order;
import org.reactiveorm.query.page.Page;
import org.reactiveorm.query.page.RowsAndCount;
import org.reactiveorm.query.page.Slice;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Post_;
import org.reactiveorm.test.model.Sample;
import org.reactiveorm.test.model.Sample_;
import reactor.test.StepVerifier;

/** Parts of a result: rows with their count, pages by number, slices behind a cursor. */
public abstract class PageContract extends Contract {

    private static final long SEED = 20_261_121L;

    /** For bindings. */
    protected PageContract() {}

    @Test
    void countsParentsAndNotTheRowsOfIncludes() {
        seedAuthorsWithPosts(5, 3);

        RowsAndCount<Author> found = await(authors()
                .include(Author_.posts)
                .orderBy(Author_.id.desc())
                .limit(2)
                .findAndCountAll());
        assertThat(found.count()).isEqualTo(5);
        assertThat(found.rows()).extracting(author -> author.name).containsExactly(authorName(4), authorName(3));
        assertThat(found.rows()).allMatch(author -> author.posts.loaded().size() == 3);
        assertThat(statements().texts()).as("%s", statements()).hasSize(3);
        assertThat(statements().texts().get(2)).contains("count").doesNotContain("posts", "limit", "order by");
    }

    @Test
    void countsWithinTheConditions() {
        seedAuthors(6, (author, position) -> author.age = position);

        RowsAndCount<Author> found =
                await(authors().where(Author_.age.gte(2)).limit(1).offset(1).findAndCountAll());
        assertThat(found.count()).isEqualTo(4);
        assertThat(found.rows()).hasSize(1);
    }

    @Test
    void needsNoSecondStatementWhereTheRowsTellTheCount() {
        seedAuthors(3);

        assertThat(await(authors().findAndCountAll()).count()).isEqualTo(3);
        assertThat(await(authors().limit(10).offset(1).findAndCountAll()).count())
                .isEqualTo(3);
        assertThat(statements().count()).isEqualTo(2);
        assertThat(await(authors().limit(10).offset(7).findAndCountAll()).count())
                .isEqualTo(3);
        assertThat(statements().count()).isEqualTo(4);
    }

    @Test
    void findsAndCountsNothing() {
        RowsAndCount<Author> found = await(authors().limit(3).findAndCountAll());

        assertThat(found.rows()).isEmpty();
        assertThat(found.count()).isZero();
        assertThat(statements().count()).isEqualTo(1);
    }

    @Test
    void readsAPageByItsNumber() {
        seedAuthors(7);

        Page<Author> page = await(authors().orderBy(Author_.name.desc()).page(1, 3));
        assertThat(page.rows())
                .extracting(author -> author.name)
                .containsExactly(authorName(3), authorName(2), authorName(1));
        assertThat(page.count()).isEqualTo(7);
        assertThat(page.pages()).isEqualTo(3);
        assertThat(page.hasNext()).isTrue();
        assertThat(page.hasPrevious()).isTrue();
        Page<Author> last = await(authors().page(2, 3));
        assertThat(last.rows()).hasSize(1);
        assertThat(last.hasNext()).isFalse();
        assertThat(await(authors().page(9, 3)).rows()).isEmpty();
        assertThat(await(authors().page(9, 3)).count()).isEqualTo(7);
    }

    @Test
    void refusesAPageThatCannotBe() {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> authors().page(-1, 3));
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> authors().page(0, 0));
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> authors().limit(5).page(0, 3))
                .withMessageContaining("limit");
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() -> authors().offset(5).after(null, 3))
                .withMessageContaining("offset");
    }

    @Test
    void followsACursorToTheEnd() {
        seedAuthors(10);

        assertThat(names(authors().orderBy(Author_.name.desc()), 4)).isEqualTo(firstNames(10, true));
        assertThat(names(authors(), 5)).isEqualTo(firstNames(10, false));
        assertThat(statements().count()).isEqualTo(5);
        assertThat(statements().texts()).noneMatch(text -> text.contains("offset"));
    }

    @Test
    void followsACursorThroughTiesAndRowsWithoutAValue() {
        seedAuthors(12, (author, position) -> author.age = position % 3 == 0 ? null : position % 2);

        for (Order<Author> order : List.of(
                Author_.age.asc(),
                Author_.age.desc(),
                Author_.age.asc().nullsLast(),
                Author_.age.desc().nullsFirst(),
                Author_.age.asc().nullsFirst())) {
            Selection<Author> selection = authors().orderBy(order, Author_.name.desc());
            List<String> whole = await(selection.all().map(author -> author.name));
            assertThat(names(selection, 1)).isEqualTo(whole);
            assertThat(names(selection, 5)).isEqualTo(whole);
        }
    }

    @Test
    void followsACursorOfEveryTypeThatSorts() {
        List<Sample> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int position = i;
            rows.add(repository(Sample_.MODEL).build(sample -> {
                sample.small = position - 3;
                sample.large = (long) position * Integer.MAX_VALUE;
                sample.word = "w'ö" + position;
                sample.moment = Instant.parse("2024-02-29T23:59:59.12345" + position + "Z");
                sample.day = LocalDate.of(2024, 2, 20 + position);
                sample.amount = new BigDecimal("1.000" + position);
                sample.code = new UUID(0, position);
                sample.color = position % 2 == 0 ? Sample.Color.GREEN : Sample.Color.AMBER;
            }));
        }
        run(repository(Sample_.MODEL).bulkCreate(rows).run());

        for (Order<Sample> order : List.of(
                Sample_.small.desc(),
                Sample_.large.asc(),
                Sample_.word.desc(),
                Sample_.moment.desc(),
                Sample_.day.asc(),
                Sample_.amount.desc(),
                Sample_.code.asc(),
                Sample_.color.desc())) {
            Selection<Sample> selection = repository(Sample_.MODEL).orderBy(order);
            List<Sample> read = new ArrayList<>();
            String cursor = null;
            do {
                Slice<Sample> slice = await(selection.after(cursor, 2));
                read.addAll(slice.rows());
                cursor = slice.next();
            } while (cursor != null);
            assertThat(read).as("by %s", order.term()).hasSize(6);
            assertThat(read)
                    .extracting(sample -> sample.id)
                    .containsExactlyElementsOf(await(selection.all().map(sample -> Objects.requireNonNull(sample.id))));
        }
    }

    @Test
    void keepsConditionsAndIncludesBehindACursor() {
        seedAuthorsWithPosts(6, 2);
        Selection<Author> selection = authors()
                .where(Author_.name.ne(authorName(1)))
                .attributes(Author_.id)
                .orderBy(Author_.name.asc())
                .include(Author_.posts, posts -> posts.orderBy(Post_.score.desc())
                        .limit(1));

        Slice<Author> first = await(selection.after(null, 2));
        Slice<Author> second = await(selection.after(first.next(), 2));
        assertThat(second.rows()).extracting(author -> author.name).containsExactly(authorName(3), authorName(4));
        assertThat(second.rows())
                .allMatch(author -> author.posts.loaded().get(0).title.equals("post-1"));
    }

    @Test
    void tellsTheLastSlice() {
        assertThat(await(authors().after(null, 3)).hasNext()).isFalse();
        seedAuthors(3);
        assertThat(await(authors().after(null, 3)).hasNext()).isFalse();
        assertThat(await(authors().after(null, 2)).hasNext()).isTrue();
    }

    @Test
    void refusesACursorThatIsNone() {
        for (String cursor : List.of("", "x", "!!", "AAAA", "A".repeat(100), "ä", "A".repeat(20_000))) {
            refuses(authors(), cursor);
        }
        assertThat(statements().count()).isZero();
    }

    @Test
    void refusesACursorThatWasChanged() {
        seedAuthors(3);
        String cursor = cursor(authors().orderBy(Author_.name.asc()));
        statements().clear();
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            refuses(
                    authors().orderBy(Author_.name.asc()),
                    Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
        }
        assertThat(statements().count()).isZero();
    }

    @Test
    void refusesACursorOfAnotherQuery() {
        seedAuthorsWithPosts(3, 1);
        String cursor = cursor(authors().orderBy(Author_.name.asc()));

        refuses(authors().orderBy(Author_.name.desc()), cursor);
        refuses(authors().orderBy(Author_.email.asc()), cursor);
        refuses(authors(), cursor);
        refuses(posts(), cursor);
    }

    @Test
    void refusesACursorThatWasSealedByAnotherKey() {
        seedAuthors(3);
        Orm sealed =
                database().open(builder -> builder.cursorKey("sixteen bytes or more".getBytes(StandardCharsets.UTF_8)));

        refuses(sealed.repository(Author_.MODEL), cursor(authors()));
        refuses(authors(), cursor(sealed.repository(Author_.MODEL)));
        assertThat(await(sealed.repository(Author_.MODEL).after(cursor(sealed.repository(Author_.MODEL)), 5))
                        .rows())
                .hasSize(2);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> database().open(builder -> builder.cursorKey(new byte[15])))
                .withMessageContaining("16");
    }

    @Test
    void refusesAnOrderThatNoCursorFollows() {
        assertThatExceptionOfType(QueryException.class)
                .isThrownBy(() ->
                        repository(Sample_.MODEL).orderBy(Sample_.truth.asc()).after(null, 3))
                .withMessageContaining("Sample.truth");
    }

    private static String cursor(Projectable<Author> authors) {
        return Objects.requireNonNull(await(authors.after(null, 1)).next());
    }

    private static void refuses(Projectable<?> selection, String cursor) {
        selection
                .after(cursor, 3)
                .as(StepVerifier::create)
                .expectErrorSatisfies(error ->
                        assertThat(error).isInstanceOf(QueryException.class).hasMessageContaining("cursor"))
                .verify(LIMIT);
    }

    private static List<String> names(Projectable<Author> selection, int size) {
        List<String> names = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Slice<Author> slice = await(selection.after(cursor, size));
            assertThat(slice.rows()).hasSizeLessThanOrEqualTo(size);
            slice.rows().forEach(author -> names.add(author.name));
            cursor = slice.next();
        } while (cursor != null);
        return names;
    }

    private static List<String> firstNames(int count, boolean backwards) {
        List<String> names = new ArrayList<>();
        for (int position = 0; position < count; position++) {
            names.add(backwards ? 0 : position, authorName(position));
        }
        return names;
    }
}
