package org.reactiveorm.benchmarks.jmh;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.reactiveorm.benchmarks.reactiveorm.Entry;
import org.reactiveorm.benchmarks.reactiveorm.User;

/** Dirty checking, and writes. */
@State(Scope.Thread)
public class WriteBenchmark {

    private final MainPaths paths = new MainPaths();

    /** What has changed in an instance: nothing. */
    @Benchmark
    public Set<String> changed() {
        return paths.changedOfUnchanged();
    }

    /** A save that writes nothing. */
    @Benchmark
    public User saveUnchanged() {
        return paths.saveUnchanged();
    }

    /** A save of one changed attribute. */
    @Benchmark
    public User saveChanged() {
        return paths.saveChanged();
    }

    /** One new row. */
    @Benchmark
    public Entry create() {
        return paths.create();
    }

    /** A thousand new rows. */
    @Benchmark
    public @Nullable Entry bulkCreateThousand() {
        return paths.bulkCreate(1_000);
    }

    /** Load, change, save in a transaction. */
    @Benchmark
    public User loadChangeSave() {
        return paths.loadChangeSave();
    }
}
