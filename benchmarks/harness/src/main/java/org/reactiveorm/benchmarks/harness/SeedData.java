package org.reactiveorm.benchmarks.harness;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The rows of the database by their ids, computed from formulas, so that they are the same everywhere and need no file. */
final class SeedData {

    /** Changes whenever a formula below does, so that a database with other rows is filled anew. */
    static final String VERSION = "1";

    /** Users that no workload changes. */
    static final int USERS = 100_000;
    /** Users behind those, which are changed; no search finds them. */
    static final int CHANGED_USERS = 10_000;
    /** How many of the first users have posts. */
    static final int AUTHORS = 1_000;

    static final int POSTS_OF_AUTHOR = 10;
    /** How many of the first users have posts with comments. */
    static final int DISCUSSED_AUTHORS = 200;

    static final int COMMENTS_ON_POST = 5;
    static final int POSTS = AUTHORS * POSTS_OF_AUTHOR;
    static final int COMMENTS = DISCUSSED_AUTHORS * POSTS_OF_AUTHOR * COMMENTS_ON_POST;

    private static final String[] FIRST = {
        "Ab", "Be", "Ca", "Do", "El", "Fi", "Ge", "Ha", "Is", "Ja", "Ka", "Li", "Mo", "Na", "Ol", "Pe"
    };
    private static final String[] MIDDLE = {
        "ba", "ce", "di", "fo", "gu", "ha", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "zo"
    };
    private static final String[] LAST = {"lan", "len", "mar", "mer", "nad", "ned", "ros", "res"};
    private static final String[] FAMILY = {
        "Ash", "Berg", "Cole", "Dürr", "Eide", "Fåk", "Grün", "Holm", "Ives", "Jøn", "Kerr", "Lund", "Marsh", "Noël",
        "Oak", "Penn"
    };
    private static final String[] ENDING = {"by", "dal", "ford", "gate", "ham", "land", "ley", "man", "ström", "ton"};
    private static final String WORDS =
            "rows come one after another and are asked for when somebody has the time to read them; what nobody asks for stays"
                    + " where it is, and what is read is checked to the last letter, for a sum tells whether one was forgotten or not. ";
    private static final Instant BEGINNING = Instant.parse("2020-01-01T00:00:00Z");
    private static final long DAY = 86_400_000_000L;

    private SeedData() {}

    record User(
            long id,
            String firstName,
            String lastName,
            String email,
            int age,
            boolean active,
            BigDecimal balance,
            double rating,
            Instant createdAt,
            Instant updatedAt)
            implements UserRow {}

    record Post(long id, long userId, String title, String body, int score, boolean published, Instant createdAt)
            implements PostRow {}

    record Comment(long id, long postId, String author, String body, Instant createdAt) implements CommentRow {}

    record Entry(long id, String name, BigDecimal amount, int quantity, Instant createdAt) implements EntryRow {}

    static User user(long id) {
        long h = mixed(id);
        String first = id > USERS ? "Zo" : pick(FIRST, h) + pick(MIDDLE, h >> 4) + pick(LAST, h >> 8);
        String last = pick(FAMILY, h >> 12) + pick(ENDING, h >> 17);
        long created = bounded(mixed(h), 1_460 * DAY);
        return new User(
                id,
                first,
                last,
                first.toLowerCase(Locale.ROOT) + "." + id + "@example.org",
                18 + (int) bounded(h >> 21, 60),
                (h >> 28 & 3) != 0,
                BigDecimal.valueOf(bounded(h >> 30, 2_000_000) - 500_000, 2),
                bounded(h >> 40, 5_001) / 1_000.0,
                BEGINNING.plus(created, ChronoUnit.MICROS),
                BEGINNING.plus(created + bounded(mixed(h + 1), 365 * DAY), ChronoUnit.MICROS));
    }

    /** Posts of an author do not lie side by side, as they would not in life. */
    static Post post(long id) {
        long h = mixed(-id);
        int start = (int) bounded(h, WORDS.length());
        return new Post(
                id,
                (id - 1) % AUTHORS + 1,
                "On " + pick(FAMILY, h >> 8) + pick(ENDING, h >> 12) + ", part " + bounded(h >> 16, 100),
                WORDS.substring(start) + WORDS.substring(0, start),
                (int) bounded(h >> 24, 1_000),
                (h >> 40 & 7) != 0,
                BEGINNING.plus(bounded(mixed(h), 1_460 * DAY), ChronoUnit.MICROS));
    }

    static Comment comment(long id) {
        long h = mixed(id << 32);
        int post = (int) ((id - 1) % (DISCUSSED_AUTHORS * POSTS_OF_AUTHOR));
        int start = (int) bounded(h, 60);
        return new Comment(
                id,
                (long) (post / DISCUSSED_AUTHORS) * AUTHORS + post % DISCUSSED_AUTHORS + 1,
                pick(FIRST, h >> 8) + pick(MIDDLE, h >> 12) + " " + pick(FAMILY, h >> 16),
                WORDS.substring(start, start + 40 + (int) bounded(h >> 20, 80)),
                BEGINNING.plus(bounded(mixed(h), 1_460 * DAY), ChronoUnit.MICROS));
    }

    static Entry entry(int number) {
        return new Entry(
                1, Entries.name(number), Entries.amount(number), Entries.quantity(number), Entries.createdAt(number));
    }

    /** A search that finds some forty users of whom twenty are read; numbered from 0. */
    static Search search(int number) {
        long h = mixed(number + 7_000_000L);
        String prefix =
                pick(FIRST, h) + pick(MIDDLE, h >> 4) + pick(LAST, h >> 8).charAt(0);
        int age = 18 + (int) bounded(h >> 12, 15);
        return new Search(
                prefix,
                age,
                age + 40,
                (h >> 20 & 3) != 0,
                BEGINNING.plus(bounded(mixed(h), 400 * DAY), ChronoUnit.MICROS));
    }

    private static String pick(String[] words, long number) {
        return words[(int) bounded(number, words.length)];
    }

    private static long bounded(long number, long bound) {
        return Math.floorMod(number, bound);
    }

    /** The finisher of SplitMix64: every bit of the result depends on every bit of the number. */
    private static long mixed(long number) {
        long h = number * 0x9E3779B97F4A7C15L;
        h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
        h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
        return h ^ (h >>> 31);
    }
}
