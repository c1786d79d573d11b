package org.reactiveorm.benchmarks.harness;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The checks of the rows of {@link SeedData}, as a contender gives them whose moments are no finer than a unit.
 *
 * @param finest what is finer is cut off
 */
record Expected(ChronoUnit finest) {

    /** Of contenders whose moments are as fine as those of the database. */
    static final Expected EXACT = new Expected(ChronoUnit.MICROS);

    /** Of contenders in JavaScript, whose {@code Date} counts milliseconds. */
    static final Expected OF_DATES = new Expected(ChronoUnit.MILLIS);

    long user(SeedData.User user) {
        return Checks.user(new SeedData.User(
                user.id(),
                user.firstName(),
                user.lastName(),
                user.email(),
                user.age(),
                user.active(),
                user.balance(),
                user.rating(),
                cut(user.createdAt()),
                cut(user.updatedAt())));
    }

    long user(long id) {
        return user(SeedData.user(id));
    }

    long post(SeedData.Post post) {
        return Checks.post(new SeedData.Post(
                post.id(),
                post.userId(),
                post.title(),
                post.body(),
                post.score(),
                post.published(),
                cut(post.createdAt())));
    }

    long post(long id) {
        return post(SeedData.post(id));
    }

    long comment(long id) {
        SeedData.Comment comment = SeedData.comment(id);
        return Checks.comment(new SeedData.Comment(
                comment.id(), comment.postId(), comment.author(), comment.body(), cut(comment.createdAt())));
    }

    long entry(int number) {
        SeedData.Entry entry = SeedData.entry(number);
        return Checks.entry(
                new SeedData.Entry(entry.id(), entry.name(), entry.amount(), entry.quantity(), cut(entry.createdAt())));
    }

    private Instant cut(Instant moment) {
        return moment.truncatedTo(finest);
    }
}
