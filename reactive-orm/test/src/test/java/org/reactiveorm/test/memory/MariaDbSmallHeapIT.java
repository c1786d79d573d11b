package org.reactiveorm.test.memory;

import org.reactiveorm.test.database.MariaDbServer;

/** A small heap over MariaDB. */
class MariaDbSmallHeapIT extends SmallHeapTest {

    MariaDbSmallHeapIT() {
        super(new MariaDbServer());
    }

    @Override
    String insertAuthors(int count) {
        return "INSERT INTO `authors` (`name`, `status`) SELECT CONCAT('author-', seq), 'ACTIVE' FROM seq_1_to_"
                + count;
    }

    @Override
    String insertPosts(int each) {
        return "INSERT INTO `posts` (`title`, `published`, `author_id`)"
                + " SELECT CONCAT('post-', seq), FALSE, `id` FROM `authors`, seq_1_to_" + each;
    }
}
