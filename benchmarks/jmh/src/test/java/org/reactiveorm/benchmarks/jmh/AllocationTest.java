package org.reactiveorm.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * How many bytes the main paths allocate, the stub driver's few included. Bounds are about 15 % above what was measured when they
 * were set: whoever needs more says so by a new bound, whoever needs less lowers it.
 */
class AllocationTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    private static final int WARM_UP = 50;
    private static final int ROUNDS = 5;
    private static final int CALLS = 10;

    private final MainPaths paths = new MainPaths();

    @Test
    void compilesAQueryOfFiveConditions() {
        assertThat(bytes(MainPaths::compileAnew)).isLessThan(8_500);
    }

    @Test
    void buildsAndRunsAQueryOfFiveConditions() {
        assertThat(bytes(MainPaths::searchAnew)).isLessThan(15_600);
    }

    @Test
    void runsAQueryAgain() {
        assertThat(bytes(MainPaths::searchAgain)).isLessThan(13_700);
    }

    @Test
    void findsByKey() {
        assertThat(bytes(MainPaths::findByKey)).isLessThan(7_000);
    }

    @Test
    void readsRows() {
        assertThat(bytes(MainPaths::readThousand) / Rows.USERS).isLessThan(330);
    }

    @Test
    void readsTwoLevels() {
        int rows = 100 * (1 + Rows.CHILDREN + Rows.CHILDREN * Rows.CHILDREN);
        assertThat(bytes(it -> it.readTwoLevels(100)) / rows).isLessThan(550);
    }

    @Test
    void seesThatNothingHasChanged() {
        assertThat(bytes(MainPaths::changedOfUnchanged)).isLessThan(193);
    }

    @Test
    void savesNothing() {
        assertThat(bytes(MainPaths::saveUnchanged)).isLessThan(1_060);
    }

    @Test
    void savesAChange() {
        assertThat(bytes(MainPaths::saveChanged)).isLessThan(9_750);
    }

    @Test
    void creates() {
        assertThat(bytes(MainPaths::create)).isLessThan(9_800);
    }

    @Test
    void createsInBulk() {
        assertThat(bytes(it -> it.bulkCreate(1_000)) / 1_000).isLessThan(940);
    }

    @Test
    void loadsChangesAndSaves() {
        assertThat(bytes(MainPaths::loadChangeSave)).isLessThan(18_300);
    }

    /** The bytes of one call in the cheapest of several rounds: now and then the machine adds some, never takes any away. */
    private long bytes(Function<MainPaths, ?> path) {
        for (int i = 0; i < WARM_UP; i++) {
            path.apply(paths);
        }
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < CALLS; i++) {
                path.apply(paths);
            }
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least / CALLS;
    }
}
