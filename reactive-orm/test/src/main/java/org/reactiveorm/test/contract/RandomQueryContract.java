package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Selection;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Post;
import org.reactiveorm.test.model.Team;
import org.reactiveorm.test.random.RandomConditions;
import org.reactiveorm.test.random.RandomOrder;
import org.reactiveorm.test.random.RandomTerm;
import org.reactiveorm.test.random.RandomTest;
import reactor.core.publisher.Mono;

/** Random queries find the rows that the same query finds in Java. */
public abstract class RandomQueryContract extends Contract {

    private static final long SEED = 20_261_121;
    private static final int ROUNDS = 300;
    private static final int AUTHORS = 90;
    private static final List<String> WORDS = List.of("a", "ab", "abc", "b", "ba", "bc", "c", "cab", "d", "dd");

    /** For bindings. */
    protected RandomQueryContract() {}

    @Test
    void findsWhatJavaFinds() {
        Random random = new Random(SEED);
        List<Author> rows = seed(random);
        RandomConditions conditions = new RandomConditions(random, WORDS);
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            RandomTest<Author> test = conditions.ofAuthor(3);
            RandomOrder order = conditions.order();
            @Nullable Long limit = random.nextBoolean() ? null : (Long) (long) random.nextInt(50);
            long offset = random.nextInt(3) == 0 ? random.nextInt(20) : 0;
            List<Author> matching =
                    rows.stream().filter(test::holds).sorted(order.comparator()).toList();
            List<Long> expected = matching.stream()
                    .skip(offset)
                    .limit(limit == null ? Long.MAX_VALUE : limit)
                    .map(author -> Objects.requireNonNull(author.id))
                    .toList();

            Selection<Author> query =
                    authors().where(test.condition()).orderBy(order.orders()).offset(offset);
            query = limit == null ? query : query.limit(limit);

            String where = "round " + round + " of seed " + SEED + ": where " + test + " order by " + order + " limit "
                    + limit + " offset " + offset;
            assertThat(ids(query, round)).as(where).isEqualTo(expected);
            assertThat(await(authors().where(test.condition()).count()))
                    .as(where)
                    .isEqualTo(matching.size());
            found += expected.size();
        }
        assertThat(found).as("rows that were found at all").isGreaterThan(ROUNDS);
    }

    /** In turn by one statement, in windows, and in windows of a transaction. */
    private List<@Nullable Long> ids(Selection<Author> query, int round) {
        return switch (round % 3) {
            case 0 -> await(query.list()).stream().map(author -> author.id).toList();
            case 1 ->
                await(query.all().concatMap(Mono::just, 1)).stream()
                        .map(author -> author.id)
                        .toList();
            default ->
                await(orm().transaction(tx -> query.all().limitRate(2).collectList())).stream()
                        .map(author -> author.id)
                        .toList();
        };
    }

    @Test
    void calculatesWhatJavaCalculates() {
        Random random = new Random(SEED);
        List<Author> rows = seed(random);
        RandomConditions conditions = new RandomConditions(random, WORDS);
        BiFunction<Long, @Nullable Integer, String> line = (id, value) -> id + "=" + value;
        for (int round = 0; round < ROUNDS / 3; round++) {
            RandomTerm term = conditions.number(3);

            List<String> read = await(authors()
                    .orderBy(Author_.id.asc())
                    .select(Author_.id, term.term())
                    .into(line)
                    .all());

            assertThat(read)
                    .as("round %d of seed %d: %s", round, SEED, term)
                    .isEqualTo(rows.stream()
                            .map(author -> line.apply(Objects.requireNonNull(author.id), term.of(author)))
                            .toList());
        }
    }

    /** Authors with and without teams, ages, addresses and posts, in the order of their ids. */
    private List<Author> seed(Random random) {
        List<Team> made = new ArrayList<>();
        for (String word : WORDS.subList(0, 4)) {
            made.add(await(teams().create(team -> team.name = word)));
        }
        List<Author> authors = new ArrayList<>();
        for (int i = 0; i < AUTHORS; i++) {
            String email = i + word(random);
            authors.add(authors().build(author -> {
                author.name = word(random);
                author.age = orNull(random, any -> any.nextInt(12));
                author.email = orNull(random, any -> email);
                author.teamId = orNull(random, any -> made.get(any.nextInt(made.size())).id);
            }));
        }
        Collections.shuffle(authors, random);
        run(authors().bulkCreate(authors).run());
        List<Post> posts = new ArrayList<>();
        for (Author author : await(authors().findAll())) {
            int each = random.nextInt(4);
            for (int i = 0; i < each; i++) {
                posts.add(posts().build(post -> {
                    post.title = word(random);
                    post.score = orNull(random, any -> any.nextInt(8));
                    post.published = random.nextBoolean();
                    post.authorId = author.id;
                }));
            }
        }
        run(posts().bulkCreate(posts).run());
        List<Author> stored = await(authors()
                .include(Author_.posts)
                .include(Author_.team)
                .orderBy(Author_.id.asc())
                .all());
        assertThat(stored).hasSize(AUTHORS);
        assertThat(stored.stream()
                        .mapToInt(author -> author.posts.loaded().size())
                        .sum())
                .isEqualTo(posts.size());
        return stored;
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static <V> @Nullable V orNull(Random random, Function<Random, @Nullable V> value) {
        return random.nextInt(4) == 0 ? null : value.apply(random);
    }
}
