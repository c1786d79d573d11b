package org.reactiveorm.benchmarks.harness;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A number of 32 bits for each row, mixed of all its fields, so that nothing can be left unread. The sum of the numbers of many rows does
 * not depend on their order and stays below 2<sup>53</sup>, so that JavaScript can compute it too.
 *
 * <p>The number begins with 0x811C9DC5, and each part is mixed in by {@code h = imul(h ^ part, 16777619)} of 32 bits; at the end it is
 * read as unsigned. Fields come in the order of the row's interface, as these parts:
 *
 * <ul>
 *   <li>a text: its length, then its UTF-16 units: all of them up to a length of 32, else those at 0, s, 2s and so on, where s is a
 *       sixteenth of the length, cut off,
 *   <li>an id: its low and its high 32 bits,
 *   <li>a number of two decimals: its hundredths, low and high 32 bits,
 *   <li>a floating-point number: its thousandths, rounded, which are exact in the data,
 *   <li>a moment: its microseconds since 1970, low and high 32 bits,
 *   <li>a truth value: 1 or 0.
 * </ul>
 */
public final class Checks {

    private static final int START = 0x811C9DC5;
    private static final int PRIME = 16_777_619;

    private Checks() {}

    /** Of all ten fields of a user. */
    public static long user(UserRow user) {
        int h = mix(START, user.id());
        h = mix(h, user.firstName());
        h = mix(h, user.lastName());
        h = mix(h, user.email());
        h = mix(h, user.age());
        h = mix(h, user.active());
        h = mix(h, user.balance());
        h = mix(h, user.rating());
        h = mix(h, user.createdAt());
        h = mix(h, user.updatedAt());
        return Integer.toUnsignedLong(h);
    }

    /** Of all seven fields of a post. */
    public static long post(PostRow post) {
        int h = mix(START, post.id());
        h = mix(h, post.userId());
        h = mix(h, post.title());
        h = mix(h, post.body());
        h = mix(h, post.score());
        h = mix(h, post.published());
        h = mix(h, post.createdAt());
        return Integer.toUnsignedLong(h);
    }

    /** Of all five fields of a comment. */
    public static long comment(CommentRow comment) {
        int h = mix(START, comment.id());
        h = mix(h, comment.postId());
        h = mix(h, comment.author());
        h = mix(h, comment.body());
        h = mix(h, comment.createdAt());
        return Integer.toUnsignedLong(h);
    }

    /**
     * Of all fields of an entry but its id, which nobody can know before; the id only has to be there.
     *
     * @throws IllegalStateException when the id is not positive
     */
    public static long entry(EntryRow entry) {
        int h = mix(START, entry.name());
        h = mix(h, entry.amount());
        h = mix(h, entry.quantity());
        h = mix(h, entry.createdAt());
        return Integer.toUnsignedLong(h) + id(entry.id());
    }

    /**
     * Zero for every id that a database could have given.
     *
     * @throws IllegalStateException when the id is not positive
     */
    public static long id(long id) {
        if (id <= 0) {
            throw new IllegalStateException("no id came back from the database: " + id);
        }
        return 0;
    }

    private static int mix(int h, int part) {
        return (h ^ part) * PRIME;
    }

    private static int mix(int h, long part) {
        return mix(mix(h, (int) part), (int) (part >>> 32));
    }

    private static int mix(int h, boolean part) {
        return mix(h, part ? 1 : 0);
    }

    private static int mix(int h, String part) {
        int length = part.length();
        int step = length <= 32 ? 1 : length / 16;
        int mixed = mix(h, length);
        for (int i = 0; i < length; i += step) {
            mixed = mix(mixed, part.charAt(i));
        }
        return mixed;
    }

    private static int mix(int h, BigDecimal part) {
        return mix(h, part.movePointRight(2).longValueExact());
    }

    private static int mix(int h, double part) {
        return mix(h, (int) Math.round(part * 1_000));
    }

    private static int mix(int h, Instant part) {
        return mix(h, Math.multiplyExact(part.getEpochSecond(), 1_000_000L) + part.getNano() / 1_000);
    }
}
