package org.reactiveorm.benchmarks.harness;

import java.time.Instant;

/**
 * The values of a search for users: {@code first_name like prefix || '%' and age >= minAge and age <= maxAge and active = active
 * and created_at > after order by last_name, id limit 20}.
 *
 * @param prefix what the first name starts with; letters only
 * @param minAge the least age that is found
 * @param maxAge the greatest age that is found
 * @param active whether active users are looked for
 * @param after the user was made later than this
 */
public record Search(String prefix, int minAge, int maxAge, boolean active, Instant after) {

    /** How many users a search gives at most. */
    public static final int LIMIT = 20;
}
