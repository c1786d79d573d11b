package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Selection;
import org.reactiveorm.query.Attribute;
import org.reactiveorm.query.Order;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Post;
import org.reactiveorm.test.model.Post_;
import org.reactiveorm.test.model.Sample;
import org.reactiveorm.test.model.Sample.Color;
import org.reactiveorm.test.model.Sample_;
import reactor.core.publisher.Mono;

/**
 * Reading in windows gives what one statement gives: random rows with missing values and many ties, ordered by one or more
 * attributes of each type, in mixed directions. A failure names its seed.
 */
public abstract class WindowContract extends Contract {

    private static final int ROWS = 260;
    private static final long SEED = 20_261_121L;
    private static final List<String> WORDS = Arrays.asList(
            "alpha", "Alpha", "ALPHA", "alpha ", "beta", "Beta", "zebra", "Zebra", "", " ", "émile", "emile", "Emile",
            "a_b", "a-b", "ab", "ß", "ss", "Ω", "日本", "1", "10", "9");

    /** For bindings. */
    protected WindowContract() {}

    @Test
    void readsSmallNumbersInWindows() {
        windowsEqualOneStatement(
                Sample_.small, random -> random.nextInt(20) - 10, (sample, value) -> sample.small = value);
    }

    @Test
    void readsLargeNumbersInWindows() {
        List<Long> values = List.of(Long.MIN_VALUE, -1L, 0L, 1L, 4_294_967_301L, Long.MAX_VALUE - 1, Long.MAX_VALUE);
        windowsEqualOneStatement(Sample_.large, oneOf(values), (sample, value) -> sample.large = value);
    }

    @Test
    void readsWordsInWindows() {
        windowsEqualOneStatement(Sample_.word, oneOf(WORDS), (sample, value) -> sample.word = value);
    }

    @Test
    void readsTextsInWindows() {
        windowsEqualOneStatement(Sample_.text, oneOf(WORDS), (sample, value) -> sample.text = value);
    }

    @Test
    void readsTruthValuesInWindows() {
        windowsEqualOneStatement(Sample_.truth, Random::nextBoolean, (sample, value) -> sample.truth = value);
    }

    @Test
    void readsMomentsInWindows() {
        Instant base = Instant.parse("2024-03-31T00:59:59.999999Z");
        windowsEqualOneStatement(
                Sample_.moment,
                random -> base.plusNanos(random.nextInt(6) * 1_000L).plusSeconds(random.nextInt(3) * 3_600L),
                (sample, value) -> sample.moment = value);
    }

    @Test
    void readsDaysInWindows() {
        windowsEqualOneStatement(
                Sample_.day,
                random -> LocalDate.of(2024, 2, 27).plusDays(random.nextInt(5)),
                (sample, value) -> sample.day = value);
    }

    @Test
    void readsAmountsInWindows() {
        windowsEqualOneStatement(
                Sample_.amount,
                random -> BigDecimal.valueOf(random.nextInt(30) - 15, 4),
                (sample, value) -> sample.amount = value);
    }

    @Test
    void readsUuidsInWindows() {
        List<UUID> values = List.of(
                new UUID(0, 0), new UUID(0, 1), new UUID(1, 0), new UUID(-1, 0), new UUID(0, -1), new UUID(-1, -1));
        windowsEqualOneStatement(Sample_.code, oneOf(values), (sample, value) -> sample.code = value);
    }

    @Test
    void readsConstantsInWindows() {
        windowsEqualOneStatement(
                Sample_.color, oneOf(Arrays.asList(Color.values())), (sample, value) -> sample.color = value);
    }

    @Test
    void readsMixedOrdersInWindows() {
        Random random = new Random(SEED);
        insert(random, sample -> {
            sample.small = orMissing(random, random.nextInt(3));
            sample.word = orMissing(random, WORDS.get(random.nextInt(6)));
            sample.day = orMissing(random, LocalDate.of(2024, 1, 1).plusDays(random.nextInt(3)));
            sample.amount = orMissing(random, BigDecimal.valueOf(random.nextInt(3), 4));
        });
        List<Attribute<Sample, ?>> attributes =
                new ArrayList<>(List.of(Sample_.small, Sample_.word, Sample_.day, Sample_.amount));
        for (int round = 0; round < 8; round++) {
            Collections.shuffle(attributes, random);
            List<Order<Sample>> orders = new ArrayList<>();
            for (Attribute<Sample, ?> attribute : attributes.subList(0, 2 + random.nextInt(2))) {
                orders.add(direction(attribute, random.nextInt(4)));
            }
            compare(orders);
        }
    }

    @Test
    void readsBehindAConditionInWindows() {
        Random random = new Random(SEED);
        insert(random, sample -> sample.small = random.nextInt(30));
        Selection<Sample> part = repository(Sample_.MODEL)
                .where(Sample_.small.lt(4).or(Sample_.small.gt(9)))
                .orderBy(Sample_.small.desc());

        assertThat(windowed(part)).isEqualTo(byOneStatement(part));
    }

    @Test
    void readsInWindowsInsideATransaction() {
        Random random = new Random(SEED);
        insert(random, sample -> sample.word = orMissing(random, WORDS.get(random.nextInt(WORDS.size()))));
        Selection<Sample> byWord =
                repository(Sample_.MODEL).orderBy(Sample_.word.desc().nullsLast());

        List<Long> inside = await(orm().transaction(
                        tx -> byWord.all().limitRate(3).map(sample -> sample.id).collectList()));
        assertThat(inside).isEqualTo(byOneStatement(byWord));
    }

    @Test
    void readsInWindowsByWhatIsComputedAndAlongPaths() {
        seedAuthorsWithPosts(40, 3);
        Selection<Post> byPath = posts().orderBy(
                        Post_.author.path(Author_.name).lower().desc(),
                        Post_.score.times(-1).asc());

        List<Long> outside = await(byPath.all().concatMap(Mono::just, 1).map(post -> post.id));
        List<Long> inside = await(orm().transaction(
                        tx -> byPath.all().limitRate(3).map(post -> post.id).collectList()));

        assertThat(outside)
                .hasSize(120)
                .isEqualTo(await(byPath.list()).stream().map(post -> post.id).toList());
        assertThat(inside).isEqualTo(outside);
    }

    private <V> void windowsEqualOneStatement(
            Attribute<Sample, V> attribute, Function<Random, V> values, Assigning<V> assignment) {
        Random random = new Random(SEED);
        insert(random, sample -> assignment.assign(sample, orMissing(random, values.apply(random))));
        for (int direction = 0; direction < 6; direction++) {
            compare(List.of(direction(attribute, direction)));
        }
    }

    private void compare(List<Order<Sample>> orders) {
        Selection<Sample> selection = repository(Sample_.MODEL).orderBy(array(orders));
        List<Long> expected = byOneStatement(selection);
        statements().clear();

        List<Long> windowed = windowed(selection);

        assertThat(windowed)
                .as("order %s of the rows of seed %d", orders, SEED)
                .isEqualTo(expected)
                .hasSize(ROWS)
                .doesNotHaveDuplicates();
        assertThat(statements().count()).as("windows").isGreaterThan(1);
    }

    private List<Long> windowed(Selection<Sample> selection) {
        return await(selection.all().limitRate(3).map(sample -> sample.id));
    }

    private List<Long> byOneStatement(Selection<Sample> selection) {
        statements().clear();
        List<Long> ids = await(selection.all().map(sample -> sample.id));
        assertThat(statements().count()).isEqualTo(1);
        return ids;
    }

    private void insert(Random random, Consumer<Sample> values) {
        List<Sample> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            rows.add(repository(Sample_.MODEL).build(values));
        }
        Collections.shuffle(rows, random);
        run(repository(Sample_.MODEL).bulkCreate(rows).run());
    }

    private static <V> Order<Sample> direction(Attribute<Sample, V> attribute, int number) {
        return switch (number) {
            case 0 -> attribute.asc().nullsFirst();
            case 1 -> attribute.asc().nullsLast();
            case 2 -> attribute.desc().nullsFirst();
            case 3 -> attribute.desc().nullsLast();
            case 4 -> attribute.asc();
            default -> attribute.desc();
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no generic arrays
    private static Order<Sample>[] array(List<Order<Sample>> orders) {
        return orders.toArray((Order<Sample>[]) new Order[0]);
    }

    private static <V> @Nullable V orMissing(Random random, V value) {
        return random.nextInt(5) == 0 ? null : value;
    }

    private static <V> Function<Random, V> oneOf(List<V> values) {
        return random -> values.get(random.nextInt(values.size()));
    }

    private interface Assigning<V> {
        void assign(Sample sample, @Nullable V value);
    }
}
