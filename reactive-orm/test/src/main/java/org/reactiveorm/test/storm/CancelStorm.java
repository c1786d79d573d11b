package org.reactiveorm.test.storm;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.reactiveorm.Orm;
import org.reactiveorm.Repository;
import org.reactiveorm.error.OptimisticLockException;
import org.reactiveorm.error.TransientStatementException;
import org.reactiveorm.test.model.Account;
import org.reactiveorm.test.model.Account_;
import org.reactiveorm.test.model.Author;
import org.reactiveorm.test.model.Author_;
import org.reactiveorm.test.model.Post;
import org.reactiveorm.test.model.Post_;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Random reads, includes, writes and transactions, given up at random moments by cancel or timeout.
 *
 * <p>Transfers move money between accounts and write a ledger entry in the same transaction, so the sum tells of half
 * transactions and the ledger of lost and unwanted commits. Tables are expected to exist and to be empty. The random choices
 * follow the seed; the moments do not, for they depend on the machine.
 */
public final class CancelStorm {

    private static final int ACCOUNTS = 40;
    private static final int START_BALANCE = 1_000;
    private static final int AUTHORS = 60;
    private static final int POSTS = 8;
    private static final int LONGEST_MICROS = 30_000;
    /** What never ends holds a connection until it is given up, while others wait for that. */
    private static final int LONGEST_MICROS_WITHOUT_END = LONGEST_MICROS / 4;

    private static final int NEVER_COMMITTING = 5;
    private static final String UNWANTED = "unwanted-";
    private static final String TRANSFER = "transfer-";

    private final Orm orm;
    private final Repository<Account, Long> accounts;
    private final Repository<Author, Long> authors;
    private final Repository<Post, Long> posts;
    private final long seed;
    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicLong finished = new AtomicLong();
    private final AtomicLong givenUp = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    /** Prepares a storm. */
    public CancelStorm(Orm orm, long seed) {
        this.orm = orm;
        this.accounts = orm.repository(Account_.MODEL);
        this.authors = orm.repository(Author_.MODEL);
        this.posts = orm.repository(Post_.MODEL);
        this.seed = seed;
    }

    /**
     * Runs the storm.
     *
     * @param works how many pieces of work
     * @param atOnce how many of them at the same time
     * @return what became of it; an error that no storm explains ends it
     */
    public Mono<StormReport> run(long works, int atOnce) {
        return Mono.defer(() -> {
            long start = System.nanoTime();
            SplittableRandom random = new SplittableRandom(seed);
            Flux<Work> choices = Flux.generate(() -> 0L, (number, sink) -> {
                if (number == works) {
                    sink.complete();
                } else {
                    sink.next(choose(number, random));
                }
                return number + 1;
            });
            return prepare()
                    .thenMany(choices.flatMap(this::giveUp, atOnce, 1))
                    .then(Mono.defer(() -> report(works, start)));
        });
    }

    private Mono<Void> prepare() {
        Flux<Account> owners = Flux.range(0, ACCOUNTS)
                .map(i -> accounts.build(account -> {
                    account.owner = "account-" + i;
                    account.balance = BigDecimal.valueOf(START_BALANCE);
                }));
        Flux<Author> writers = Flux.range(0, AUTHORS).map(i -> authors.build(author -> author.name = "author-" + i));
        return accounts.bulkCreate(owners)
                .returning()
                .thenMany(authors.bulkCreate(writers).returning())
                .concatMap(author -> posts.bulkCreate(Flux.range(0, POSTS)
                                .map(i -> posts.build(post -> {
                                    post.title = "post-" + i;
                                    post.authorId = author.id;
                                })))
                        .run())
                .then();
    }

    private Work choose(long number, SplittableRandom random) {
        long first = 1L + random.nextInt(ACCOUNTS);
        long second = 1L + random.nextInt(ACCOUNTS);
        int kind = random.nextInt(8);
        Mono<?> body =
                switch (kind) {
                    case 0 -> authors.findByPk(first);
                    case 1 -> authors.include(Author_.posts).limit(20).list();
                    case 2 ->
                        posts.include(Post_.author).all().limitRate(16).take(50).count();
                    case 3 -> accounts.findAll().collectList();
                    case 4 -> posts.where(Post_.id.eq(first)).update(Post_.score.set((int) second));
                    case NEVER_COMMITTING -> neverCommitting(number);
                    default -> transfer(number, first, second);
                };
        int longest = kind == NEVER_COMMITTING ? LONGEST_MICROS_WITHOUT_END : LONGEST_MICROS;
        Duration patience = Duration.ofNanos(1_000L * random.nextInt(longest));
        return new Work(body, patience, random.nextBoolean());
    }

    private Mono<?> neverCommitting(long number) {
        return orm.transaction(tx -> ledger(UNWANTED + number).then(Mono.never()));
    }

    private Mono<?> transfer(long number, long first, long second) {
        return orm.transaction(
                        tx -> accounts.where(Account_.owner.in("account-" + (first - 1), "account-" + (second - 1)))
                                .list()
                                .flatMap(pair -> {
                                    Account from = pair.get(0);
                                    Account to = pair.get(pair.size() - 1);
                                    from.balance = from.balance.subtract(BigDecimal.ONE);
                                    to.balance = to.balance.add(BigDecimal.ONE);
                                    return from.save().then(to.save());
                                })
                                .then(ledger(TRANSFER + number)))
                .doOnNext(done -> acknowledged.add(number));
    }

    /** A ledger entry is a post without an author. */
    private Mono<Post> ledger(String title) {
        return posts.create(post -> post.title = title);
    }

    private Mono<Void> giveUp(Work work) {
        Mono<?> counted = work.body().doOnSuccess(done -> finished.incrementAndGet());
        Mono<?> bounded = work.byTimeout()
                ? counted.timeout(work.patience()).onErrorResume(TimeoutException.class, e -> {
                    givenUp.incrementAndGet();
                    return Mono.empty();
                })
                : counted.takeUntilOther(Mono.delay(work.patience()).doOnNext(tick -> givenUp.incrementAndGet()));
        return bounded.onErrorResume(CancelStorm::isExpected, e -> {
                    refused.incrementAndGet();
                    return Mono.empty();
                })
                .then();
    }

    private static boolean isExpected(Throwable error) {
        return error instanceof TransientStatementException || error instanceof OptimisticLockException;
    }

    private Mono<StormReport> report(long works, long start) {
        Mono<Set<Long>> committed = posts.where(Post_.title.startsWith(TRANSFER))
                .select(Post_.title)
                .into(title -> Long.parseLong(title.substring(TRANSFER.length())))
                .all()
                .collect(HashSet::new, Set::add);
        Mono<Long> unwanted = posts.where(Post_.title.startsWith(UNWANTED)).count();
        Mono<Long> balance = accounts.findAll()
                .map(account -> account.balance.longValueExact())
                .reduce(0L, Long::sum);
        return Mono.zip(committed, unwanted, balance).map(found -> {
            Set<Long> entries = found.getT1();
            long lost = acknowledged.stream()
                    .filter(number -> !entries.contains(number))
                    .count();
            long unknown = entries.stream()
                    .filter(number -> !acknowledged.contains(number))
                    .count();
            long millis = (System.nanoTime() - start) / 1_000_000;
            return new StormReport(
                    works,
                    finished.get(),
                    givenUp.get(),
                    refused.get(),
                    unknown,
                    lost,
                    found.getT2(),
                    found.getT3(),
                    millis);
        });
    }

    /** The sum of all accounts before and after. */
    public static long expectedBalance() {
        return (long) ACCOUNTS * START_BALANCE;
    }

    private record Work(Mono<?> body, Duration patience, boolean byTimeout) {}
}
