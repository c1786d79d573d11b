package org.reactiveorm.test.memory;

import org.reactiveorm.test.database.PostgresServer;

/** A small heap over PostgreSQL. */
class PostgresSmallHeapIT extends SmallHeapTest {

    PostgresSmallHeapIT() {
        super(new PostgresServer());
    }

    @Override
    String insertAuthors(int count) {
        return "INSERT INTO `authors` (`name`, `status`) SELECT 'author-' || n, 'ACTIVE' FROM generate_series(1, "
                + count + ") n";
    }

    @Override
    String insertPosts(int each) {
        return "INSERT INTO `posts` (`title`, `published`, `author_id`)"
                + " SELECT 'post-' || n, FALSE, `id` FROM `authors`, generate_series(1, " + each + ") n";
    }
}
