package org.reactiveorm.benchmarks.springdata;

import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.r2dbc.repository.R2dbcRepository;
import reactor.core.publisher.Flux;

/** Posts of users. */
interface PostRepository extends R2dbcRepository<Post, Long> {

    /** One array in place of a list of parameters keeps the text of the query the same for any number of users. */
    @Query("select * from posts where user_id = any(:users)")
    Flux<Post> ofUsers(Long[] users);
}
