package org.reactiveorm.examples.quickstart;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.Nullable;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.error.ConstraintViolationException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What to know first. Each method gives a publisher that does nothing before it is subscribed to. */
@CheckReturnValue
public final class QuickStart {

    private final Orm orm;
    private final Repository<User, Long> users;
    private final Repository<Post, Long> posts;

    private QuickStart(Orm orm, Repository<User, Long> users, Repository<Post, Long> posts) {
        this.orm = orm;
        this.users = users;
        this.posts = posts;
    }

    /**
     * A name and an address.
     *
     * @param name the name
     * @param email the address, null for none
     */
    public record Contact(String name, @Nullable String email) {}

    /** Opens a database in memory. */
    public static QuickStart connect() {
        Orm orm = Orm.connect("r2dbc:h2:mem:///blog", User_.MODEL, Post_.MODEL);
        Repository<User, Long> users = orm.repository(User_.MODEL);
        Repository<Post, Long> posts = orm.repository(Post_.MODEL);
        return new QuickStart(orm, users, posts);
    }

    /** Makes the tables. */
    public Mono<Void> createTables() {
        return orm.sync(options -> options.force());
    }

    /** Writes a user. */
    public Mono<User> createUser() {
        return users.create(user -> {
            user.name = "Ada";
            user.email = "ada@example.com";
        });
    }

    /** Writes what a user wrote. */
    public Mono<Post> createPost(User ada) {
        return posts.create(post -> {
            post.title = "Notes";
            post.score = 5;
            post.author.set(ada);
        });
    }

    /** Reads users, each with the best three posts. */
    public Flux<User> find() {
        return users.where(User_.name.startsWith("A").and(User_.credits.gt(0)))
                .include(User_.posts, best -> best.where(Post_.score.gte(3))
                        .orderBy(Post_.score.desc())
                        .limit(3))
                .orderBy(User_.name.asc())
                .all();
    }

    /** Reads what a user who was read by {@link #find} wrote. */
    public static String titles(User user) {
        return user.posts.loaded().stream().map(post -> post.title).toList().toString();
    }

    /** Reads posts without an include: the authors of all posts that were read together come by one statement. */
    public Flux<String> authors() {
        return posts.where(Post_.score.gt(0))
                .all()
                .concatMap(post -> post.author.get(), 1)
                .map(author -> author.name);
    }

    /** Reads two columns instead of instances. */
    public Flux<Contact> contacts() {
        return users.select(User_.name, User_.email).into(Contact::new).all();
    }

    /** Changes one row: the statement sets what has changed and checks the version. */
    public Mono<User> rename(Long id) {
        return users.findByPk(id).flatMap(user -> user.update(it -> it.name = "Ada Lovelace"));
    }

    /** Changes many rows by one statement. */
    public Mono<Long> reward() {
        return users.where(User_.credits.lt(100)).update(User_.credits.set(100));
    }

    /** Writes both rows or none. */
    public Mono<Post> publish() {
        return orm.transaction(tx -> users.create(user -> user.name = "Grace")
                .flatMap(grace -> posts.create(post -> {
                    post.title = "Compilers";
                    post.author.set(grace);
                })));
    }

    /** Writes a stream of rows, by few statements and no faster than the database takes them. */
    public Mono<Long> importPosts(Flux<String> titles, User author) {
        Flux<Post> rows = titles.map(title -> posts.build(post -> {
            post.title = title;
            post.author.set(author);
        }));
        return posts.bulkCreate(rows).run();
    }

    /** Gives the user who has the address, also where somebody else was faster. */
    public Mono<User> register(String email) {
        return users.create(user -> {
                    user.name = "Ada";
                    user.email = email;
                })
                .onErrorResume(ConstraintViolationException.class, taken -> users.where(User_.email.eq(email))
                        .first());
    }

    /** Waits for the connections in use and closes all. */
    public Mono<Void> close() {
        return orm.close();
    }
}
