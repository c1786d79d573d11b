package org.reactiveorm.benchmarks.harness;

/** The way to the benchmarks' database for other programs than {@link Compare}. */
public final class ReadyDatabase {

    private ReadyDatabase() {}

    /** The database of {@code ORM_BENCHMARK_URL} or the local one, made and filled where it is not yet. */
    public static Target target(int poolSize) {
        DatabaseUrl url = DatabaseUrl.ofEnvironment();
        Database.open(url).close();
        return url.target(poolSize);
    }
}
