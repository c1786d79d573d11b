package org.reactiveorm.benchmarks.harness;

/** What is measured, and how many operations of it are under way at once, on a pool of eight connections. */
public enum Workload {
    /** One user by its key, 64 at once. */
    W1("find by key, 64 in flight", 64),
    /** One user by its key, one after another. */
    W1SEQ("find by key, one at a time", 1),
    /** A thousand users in one list. */
    W2("select 1,000 users", 1),
    /** A hundred thousand users as a stream, in a heap of 128 MB. */
    W3("stream 100,000 users, 128 MB heap", 1),
    /** A thousand users with the ten posts of each. */
    W4("1,000 users with 10 posts each", 1),
    /** Two hundred users with their ten posts and the five comments on each. */
    W5("200 users with posts and comments", 1),
    /** One entry, whose id comes back, 64 at once. */
    W6("insert one, 64 in flight", 64),
    /** Ten thousand entries, whose ids come back. */
    W7("insert 10,000, ids returned", 1),
    /** In a transaction a user is loaded, changed and saved, eight at once. */
    W8("load, change, save in a transaction, 8 in flight", 8),
    /** Five conditions, an order and a limit of 20, the query built anew for each, 16 at once. */
    W9("five conditions, order, limit 20, 16 in flight", 16);

    private final String title;
    private final int inFlight;

    Workload(String title, int inFlight) {
        this.title = title;
        this.inFlight = inFlight;
    }

    /** What the tables call it. */
    public String title() {
        return title;
    }

    /** How many operations are under way at once. */
    public int inFlight() {
        return inFlight;
    }

    /** The size of the heap that a process gets for it. */
    public int heapMegabytes() {
        return this == W3 ? 128 : 512;
    }
}
