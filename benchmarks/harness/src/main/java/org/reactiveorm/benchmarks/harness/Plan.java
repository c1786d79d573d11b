package org.reactiveorm.benchmarks.harness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.reactivestreams.Publisher;

/**
 * The operations of a workload, which are run in their order and then again from the first one on. What each of them must give is
 * computed from {@link SeedData} before anything is measured.
 *
 * @param workload what is measured
 * @param steps the operations
 */
record Plan(Workload workload, List<Step> steps) {

    /** How many rows are selected, streamed and inserted. */
    static final int SELECTED = 1_000;

    static final int STREAMED = 100_000;
    static final int INSERTED = 10_000;

    /** Ages that are written begin here, so that no seeded one is among them. */
    private static final int FIRST_AGE = 1_000;

    /** How a contender is asked for an operation. */
    @FunctionalInterface
    interface Operation {
        Publisher<Long> of(Contender contender);
    }

    /**
     * One operation.
     *
     * @param input its arguments by their names, for contenders in other languages
     * @param operation the call
     * @param expected the number that it must give
     */
    record Step(Map<String, Object> input, Operation operation, long expected) {}

    /** The plan of a workload; what is random in it depends on the seed only. */
    static Plan of(Workload workload, int seed) {
        return of(workload, seed, Expected.EXACT);
    }

    /** The same operations, of which each must give what is expected of a kind of contenders. */
    static Plan of(Workload workload, int seed, Expected expected) {
        Random random = new Random(seed);
        return new Plan(
                workload,
                switch (workload) {
                    case W1, W1SEQ -> steps(20_000, i -> find(1 + random.nextInt(SeedData.USERS), expected));
                    case W2 -> List.of(rows(SELECTED, Contender::select, expected));
                    case W3 -> List.of(rows(STREAMED, Contender::stream, expected));
                    case W4 -> List.of(withPosts(expected));
                    case W5 -> List.of(withComments(expected));
                    case W6 -> steps(10_000, i -> insert(i, expected));
                    case W7 -> steps(4, i -> bulkInsert(i * INSERTED, expected));
                    case W8 -> changes(random);
                    case W9 -> searches(expected);
                });
    }

    private static List<Step> steps(int count, IntFunction<Step> step) {
        return IntStream.range(0, count).mapToObj(step).toList();
    }

    private static Step find(long id, Expected expected) {
        return new Step(Map.of("id", id), it -> it.findByKey(id), expected.user(id));
    }

    /** The reading of many users, by its number. */
    @FunctionalInterface
    private interface Reading {
        Publisher<Long> of(Contender contender, int rows);
    }

    private static Step rows(int rows, Reading reading, Expected expected) {
        return new Step(Map.of("rows", rows), it -> reading.of(it, rows), sum(rows, expected::user));
    }

    private static Step withPosts(Expected expected) {
        int users = SeedData.AUTHORS;
        long sum = sum(users, expected::user) + sum(SeedData.POSTS, expected::post);
        return new Step(Map.of("users", users), it -> it.usersWithPosts(users), sum);
    }

    private static Step withComments(Expected expected) {
        int users = SeedData.DISCUSSED_AUTHORS;
        long posts = LongStream.rangeClosed(1, SeedData.POSTS)
                .mapToObj(SeedData::post)
                .filter(post -> post.userId() <= users)
                .mapToLong(expected::post)
                .sum();
        long sum = sum(users, expected::user) + posts + sum(SeedData.COMMENTS, expected::comment);
        return new Step(Map.of("users", users), it -> it.usersWithPostsAndComments(users), sum);
    }

    private static Step insert(int number, Expected expected) {
        return new Step(Map.of("number", number), it -> it.insert(number), expected.entry(number));
    }

    private static Step bulkInsert(int first, Expected expected) {
        long sum = IntStream.range(first, first + INSERTED)
                .mapToLong(expected::entry)
                .sum();
        return new Step(Map.of("first", first, "rows", INSERTED), it -> it.bulkInsert(first, INSERTED), sum);
    }

    /** Every user comes once before one comes twice, and no age twice in one plan, so that each save changes something. */
    private static List<Step> changes(Random random) {
        int firstAge = FIRST_AGE + random.nextInt(1_000_000_000);
        List<Long> ids = new ArrayList<>();
        LongStream.rangeClosed(1, SeedData.CHANGED_USERS).forEach(i -> ids.add(SeedData.USERS + i));
        Collections.shuffle(ids, random);
        return steps(3 * ids.size(), i -> change(ids.get(i % ids.size()), firstAge + i));
    }

    private static Step change(long id, int age) {
        return new Step(Map.of("id", id, "age", age), it -> it.loadChangeSave(id, age), age);
    }

    private static List<Step> searches(Expected expected) {
        List<SeedData.User> users = LongStream.rangeClosed(1, SeedData.USERS)
                .mapToObj(SeedData::user)
                .sorted(Comparator.comparing(SeedData.User::lastName).thenComparing(SeedData.User::id))
                .toList();
        return steps(200, number -> search(users, SeedData.search(number), expected));
    }

    private static Step search(List<SeedData.User> ordered, Search search, Expected expected) {
        long sum = ordered.stream()
                .filter(user -> user.firstName().startsWith(search.prefix())
                        && user.age() >= search.minAge()
                        && user.age() <= search.maxAge()
                        && user.active() == search.active()
                        && user.createdAt().isAfter(search.after()))
                .limit(Search.LIMIT)
                .mapToLong(expected::user)
                .sum();
        Map<String, Object> input = Map.of(
                "prefix", search.prefix(),
                "minAge", search.minAge(),
                "maxAge", search.maxAge(),
                "active", search.active(),
                "after", search.after().toString());
        return new Step(input, it -> it.search(search), sum);
    }

    private static long sum(int last, LongFunction<Long> check) {
        return LongStream.rangeClosed(1, last).map(check::apply).sum();
    }
}
