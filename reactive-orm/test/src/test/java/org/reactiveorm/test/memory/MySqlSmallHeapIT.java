package org.reactiveorm.test.memory;

import org.reactiveorm.test.database.MySqlServer;

/** A small heap over MySQL, or over MariaDB through the driver of MySQL. */
class MySqlSmallHeapIT extends SmallHeapTest {

    MySqlSmallHeapIT() {
        super(new MySqlServer());
    }

    @Override
    String insertAuthors(int count) {
        return "INSERT INTO `authors` (`name`, `status`) SELECT CONCAT('author-', i), 'ACTIVE' FROM " + numbers(count);
    }

    @Override
    String insertPosts(int each) {
        return "INSERT INTO `posts` (`title`, `published`, `author_id`)"
                + " SELECT CONCAT('post-', i), FALSE, `id` FROM `authors`, " + numbers(each);
    }

    private static String numbers(int count) {
        return "JSON_TABLE(CONCAT('[0', REPEAT(',0', " + (count - 1)
                + "), ']'), '$[*]' COLUMNS (i FOR ORDINALITY)) AS n";
    }
}
