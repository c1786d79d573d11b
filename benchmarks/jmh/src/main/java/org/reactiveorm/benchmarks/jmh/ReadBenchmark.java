package org.reactiveorm.benchmarks.jmh;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.reactiveorm.benchmarks.reactiveorm.User;

/** From rows of ten columns to instances. */
@State(Scope.Thread)
public class ReadBenchmark {

    private final MainPaths paths = new MainPaths();

    /** One row by its key. */
    @Benchmark
    public User findByKey() {
        return paths.findByKey();
    }

    /** A thousand rows of one result. */
    @Benchmark
    public List<User> readThousand() {
        return paths.readThousand();
    }

    /** A hundred users with three posts each and three comments on each. */
    @Benchmark
    public List<User> readTwoLevels() {
        return paths.readTwoLevels(100);
    }
}
