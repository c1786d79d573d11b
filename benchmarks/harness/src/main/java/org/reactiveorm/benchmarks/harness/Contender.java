package org.reactiveorm.benchmarks.harness;

import org.reactivestreams.Publisher;

/**
 * One way to reach the database, found by {@link java.util.ServiceLoader}. There is one instance in a process. Nothing happens
 * before a publisher is subscribed to; each publisher gives one number and completes, and each subscription does the work anew.
 * All methods between {@link #open} and {@link #close} are called from any thread, many at once.
 */
@SuppressWarnings("try") // closing may be interrupted, and then the process ends
public interface Contender extends AutoCloseable {

    /** What the tables call it: the name of its module's folder, or that name, a dash and the name of a variant. */
    String name();

    /** Makes a pool of {@link Target#poolSize()} connections, all of them opened before the first measured operation. */
    void open(Target target) throws Exception;

    /** Reads one user by its key; gives {@link Checks#user}. */
    Publisher<Long> findByKey(long id);

    /** Reads the first users by id, each as an object of the contender's own model, all at once; gives the sum of {@link Checks#user}. */
    Publisher<Long> select(int rows);

    /** As {@link #select}, but never holds all of them in memory. */
    Publisher<Long> stream(int rows);

    /** Reads the first users by id and their posts as a graph of objects; gives the sum of {@link Checks#user} and {@link Checks#post}. */
    Publisher<Long> usersWithPosts(int users);

    /** As {@link #usersWithPosts}, and the comments of the posts; {@link Checks#comment} is in the sum. */
    Publisher<Long> usersWithPostsAndComments(int users);

    /** Inserts the entry that {@link Entries} describes and sets the id that the database gave; gives {@link Checks#entry}. */
    Publisher<Long> insert(int number);

    /** Inserts many entries, numbered from {@code first} on, each of which gets its id; gives the sum of {@link Checks#entry}. */
    Publisher<Long> bulkInsert(int first, int rows);

    /** In one transaction loads a user as an object, sets its age and {@code updated_at} to now, and saves it; gives the age. */
    Publisher<Long> loadChangeSave(long id, int age);

    /** Builds a query of five conditions anew, orders by last name and id, reads the first 20; gives the sum of {@link Checks#user}. */
    Publisher<Long> search(Search search);

    @Override
    void close() throws Exception;
}
