package org.reactiveorm.benchmarks.springdata;

import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.r2dbc.repository.R2dbcRepository;
import reactor.core.publisher.Flux;

/** Comments on posts. */
interface CommentRepository extends R2dbcRepository<Comment, Long> {

    @Query("select * from comments where post_id = any(:posts)")
    Flux<Comment> onPosts(Long[] posts);
}
