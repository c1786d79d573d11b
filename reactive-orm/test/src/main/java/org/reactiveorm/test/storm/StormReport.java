package org.reactiveorm.test.storm;

import java.util.Locale;

/**
 * What became of a storm.
 *
 * @param works how many pieces of work were begun
 * @param finished how many ended by themselves
 * @param givenUp how many were cancelled or timed out
 * @param refused how many the database refused for a reason that storms have: deadlock, lock or version conflict
 * @param unknown transfers that were cancelled and committed all the same, because the commit had been sent
 * @param lost transfers that were acknowledged and are not in the ledger
 * @param unwanted ledger entries of transactions that never asked for a commit
 * @param balance the sum of all accounts, which no transfer changes
 * @param elapsedMillis how long it took
 */
public record StormReport(
        long works,
        long finished,
        long givenUp,
        long refused,
        long unknown,
        long lost,
        long unwanted,
        long balance,
        long elapsedMillis) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d works in %,d ms: %,d finished, %,d given up, %,d refused; %,d committed though cancelled, %,d lost, %,d"
                        + " unwanted, balance %,d",
                works,
                elapsedMillis,
                finished,
                givenUp,
                refused,
                unknown,
                lost,
                unwanted,
                balance);
    }
}
