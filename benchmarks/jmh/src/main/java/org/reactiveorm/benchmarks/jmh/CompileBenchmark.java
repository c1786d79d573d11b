package org.reactiveorm.benchmarks.jmh;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.reactiveorm.benchmarks.reactiveorm.User;
import org.reactiveorm.sql.CompiledStatement;

/** From a query of five conditions, an order and a limit to its SQL, and through an empty result. */
@State(Scope.Thread)
public class CompileBenchmark {

    private final MainPaths paths = new MainPaths();

    /** Built and translated anew. */
    @Benchmark
    public CompiledStatement compileAnew() {
        return paths.compileAnew();
    }

    /** The same query, translated again. */
    @Benchmark
    public CompiledStatement compileAgain() {
        return paths.compileAgain();
    }

    /** Built anew and run. */
    @Benchmark
    public List<User> searchAnew() {
        return paths.searchAnew();
    }

    /** The same query, run again. */
    @Benchmark
    public List<User> searchAgain() {
        return paths.searchAgain();
    }
}
