package org.reactiveorm.benchmarks.jooq;

import java.util.List;
import java.util.Map;
import org.reactiveorm.benchmarks.harness.Checks;

/** A user with posts. The rows of each level are read by a query and put together here. */
record UserGraph(User user, List<PostGraph> posts) {

    /** A post with comments. */
    record PostGraph(Post post, List<Comment> comments) {

        long check() {
            long sum = Checks.post(post);
            for (Comment comment : comments) {
                sum += Checks.comment(comment);
            }
            return sum;
        }
    }

    static UserGraph of(User user, Map<Long, List<Post>> postsByUser, Map<Long, List<Comment>> commentsByPost) {
        List<PostGraph> posts = postsByUser.getOrDefault(user.id(), List.of()).stream()
                .map(post -> new PostGraph(post, commentsByPost.getOrDefault(post.id(), List.of())))
                .toList();
        return new UserGraph(user, posts);
    }

    long check() {
        long sum = Checks.user(user);
        for (PostGraph post : posts) {
            sum += post.check();
        }
        return sum;
    }
}
