package org.reactiveorm.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.instance.ModelType;
import org.reactiveorm.test.check.StatementLog;
import org.reactiveorm.test.database.SqlConsole;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Post;
import org.reactiveorm.test.model.Post_;
import org.reactiveorm.test.model.Team;
import org.reactiveorm.test.model.Team_;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A suite of tests that says how every dialect behaves. It is written once; a dialect binds it by an empty subclass below a
 * {@link DatabaseExtension}. Tables are empty when a test begins.
 */
public abstract class Contract {

    /** How long a test waits for anything. */
    protected static final Duration LIMIT = Duration.ofSeconds(30);

    private @Nullable ContractDatabase database;

    /** For subclasses. */
    protected Contract() {}

    void bind(ContractDatabase newDatabase) {
        database = newDatabase;
    }

    /** The database of this run. */
    protected final ContractDatabase database() {
        return Objects.requireNonNull(database, "a contract is run below a DatabaseExtension");
    }

    /** The {@code Orm} over all models of {@code org.reactiveorm.test.model}. */
    protected final Orm orm() {
        return database().orm();
    }

    /** The repository of a model. */
    protected final <T, I> Repository<T, I> repository(ModelType<T, I> model) {
        return orm().repository(model);
    }

    /** The authors. */
    protected final Repository<Author, Long> authors() {
        return repository(Author_.MODEL);
    }

    /** The posts. */
    protected final Repository<Post, Long> posts() {
        return repository(Post_.MODEL);
    }

    /** The teams. */
    protected final Repository<Team, Long> teams() {
        return repository(Team_.MODEL);
    }

    /** What was sent since the test began or the log was cleared. */
    protected final StatementLog statements() {
        return database().statements();
    }

    /** A session beside the one under test; it blocks, and so must not be used inside a publisher. */
    protected final SqlConsole sql() {
        return database().sql();
    }

    /** The first column of what a session beside the one under test reads. */
    protected final Mono<List<String>> readBeside(String statement) {
        return Mono.fromCallable(() -> sql().rows(statement)).subscribeOn(Schedulers.boundedElastic());
    }

    /**
     * Leaves the rest of the test out unless the database has what it is about.
     *
     * @param there whether it has
     * @param what what that is
     */
    protected final void requireFeature(boolean there, String what) {
        Assumptions.assumeTrue(there, () -> database().server().product() + " has no feature: " + what);
    }

    /** The only result; an absence is a failure. */
    protected static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(LIMIT), "the Mono was empty");
    }

    /** All results, by unbounded demand. */
    protected static <T> List<T> await(Flux<T> flux) {
        return await(flux.collectList());
    }

    /** The error of work that takes long, where a {@code StepVerifier} would spin; an end without one is a failure. */
    protected static Throwable awaitError(Mono<?> mono) {
        return await(mono.materialize()
                .map(signal -> Objects.requireNonNull(signal.getThrowable(), "the Mono ended without an error")));
    }

    /** Waits for the end. */
    protected static void run(Mono<?> mono) {
        mono.then().block(LIMIT);
    }

    /** The name of the author at a position, so that names sort by position. */
    protected static String authorName(int position) {
        return String.format(Locale.ROOT, "author-%06d", position);
    }

    /** Inserts authors 0 to {@code count}, in the order of their positions. */
    protected final void seedAuthors(int count) {
        seedAuthors(count, (author, position) -> {});
    }

    /** Inserts authors 0 to {@code count}, each changed before. */
    protected final void seedAuthors(int count, BiConsumer<Author, Integer> change) {
        List<Author> rows = new ArrayList<>(count);
        for (int position = 0; position < count; position++) {
            Author author = authors().build();
            author.name = authorName(position);
            change.accept(author, position);
            rows.add(author);
        }
        if (!rows.isEmpty()) {
            run(authors().bulkCreate(rows).run());
        }
        statements().clear();
    }

    /** Inserts authors and {@code each} posts for every one of them, titled {@code post-0} and so on. */
    protected final void seedAuthorsWithPosts(int count, int each) {
        seedAuthors(count);
        List<Post> rows = new ArrayList<>();
        for (Author author : await(authors().findAll())) {
            for (int number = 0; number < each; number++) {
                Post post = posts().build();
                post.title = "post-" + number;
                post.score = number;
                post.authorId = author.id;
                rows.add(post);
            }
        }
        if (!rows.isEmpty()) {
            run(posts().bulkCreate(rows).run());
        }
        statements().clear();
    }
}
