package org.reactiveorm.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.reactiveorm.Repository;
import org.reactiveorm.error.OptimisticLockException;
import org.reactiveorm.test.Contract;
import org.reactiveorm.test.model.Account;
import org.reactiveorm.test.model.Account_;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** The counter of the optimistic lock: a stale instance neither changes nor removes its row. */
public abstract class OptimisticLockContract extends Contract {

    /** For bindings. */
    protected OptimisticLockContract() {}

    @Test
    void countsTheChangesOfARow() {
        Account account = account();
        int first = account.version;

        run(account.update(a -> a.balance = BigDecimal.ONE));
        assertThat(account.version).isEqualTo(first + 1);
        run(account.update(a -> a.balance = BigDecimal.TEN));
        assertThat(account.version).isEqualTo(first + 2);

        assertThat(await(accounts().findOne()).version).isEqualTo(first + 2);
    }

    @Test
    void keepsTheCountWhereNothingChanged() {
        Account account = account();
        int first = account.version;

        run(account.save());

        assertThat(account.version).isEqualTo(first);
    }

    @Test
    void refusesAStaleUpdate() {
        Account stale = account();
        run(await(accounts().findOne()).update(a -> a.balance = BigDecimal.TEN));

        expectStale(stale.update(a -> a.balance = BigDecimal.ONE));

        assertThat(await(accounts().findOne()).balance).isEqualByComparingTo(BigDecimal.TEN);
    }

    @Test
    void leavesAStaleInstanceChanged() {
        Account stale = account();
        int version = stale.version;
        run(await(accounts().findOne()).update(a -> a.balance = BigDecimal.TEN));

        expectStale(stale.update(a -> a.owner = "Eve"));

        assertThat(stale.version).isEqualTo(version);
        assertThat(stale.changed()).contains("owner");
    }

    @Test
    void refusesToDestroyAStaleInstance() {
        Account stale = account();
        run(await(accounts().findOne()).update(a -> a.balance = BigDecimal.TEN));

        expectStale(stale.destroy());

        assertThat(await(accounts().count())).isEqualTo(1);
    }

    @Test
    void refusesToChangeOrDestroyARowThatIsGone() {
        Account first = account();
        Account second = await(accounts().findOne());
        run(await(accounts().findOne()).destroy());

        expectStale(first.update(a -> a.balance = BigDecimal.ONE));
        expectStale(second.destroy());
    }

    @Test
    void acceptsAnInstanceThatWasReloaded() {
        Account stale = account();
        run(await(accounts().findOne()).update(a -> a.balance = BigDecimal.TEN));

        run(stale.reload().flatMap(a -> a.update(b -> b.owner = "Eve")));

        Account read = await(accounts().findOne());
        assertThat(read.owner).isEqualTo("Eve");
        assertThat(read.balance).isEqualByComparingTo(BigDecimal.TEN);
    }

    @Test
    void countsAnUpdateByQuery() {
        Account known = account();

        run(accounts().where(Account_.owner.eq("Ada")).update(Account_.balance.set(BigDecimal.ONE)));

        assertThat(await(accounts().findOne()).version).isEqualTo(known.version + 1);
        expectStale(known.update(a -> a.balance = BigDecimal.TEN));
    }

    @Test
    void letsOneOfManyWritersWin() {
        account();
        Flux<Account> copies = accounts().findOne().repeat(7);

        Long winners = await(copies.collectList()
                .flatMapMany(Flux::fromIterable)
                .flatMap(copy -> copy.update(a -> a.balance = a.balance.add(BigDecimal.ONE))
                        .onErrorResume(OptimisticLockException.class, stale -> Mono.empty()))
                .count());

        assertThat(winners).isEqualTo(1);
        assertThat(await(accounts().findOne()).balance).isEqualByComparingTo(BigDecimal.ONE);
    }

    private Repository<Account, Long> accounts() {
        return repository(Account_.MODEL);
    }

    private Account account() {
        return await(accounts().create(account -> account.owner = "Ada"));
    }

    private static void expectStale(Mono<Account> write) {
        write.as(StepVerifier::create)
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(OptimisticLockException.class)
                        .hasMessageContaining("Account"))
                .verify(LIMIT);
    }
}
