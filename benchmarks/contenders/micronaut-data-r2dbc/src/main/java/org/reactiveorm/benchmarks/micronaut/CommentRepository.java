package org.reactiveorm.benchmarks.micronaut;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.reactive.ReactorCrudRepository;
import reactor.core.publisher.Flux;

/** Comments on posts. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface CommentRepository extends ReactorCrudRepository<Comment, Long> {

    @Query("select * from comments where post_id = any(:posts)")
    Flux<Comment> onPosts(@TypeDef(type = DataType.LONG_ARRAY) Long[] posts);
}
