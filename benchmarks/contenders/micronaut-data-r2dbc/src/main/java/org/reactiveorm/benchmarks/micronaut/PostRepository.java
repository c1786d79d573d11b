package org.reactiveorm.benchmarks.micronaut;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.reactive.ReactorCrudRepository;
import reactor.core.publisher.Flux;

/** Posts of users. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface PostRepository extends ReactorCrudRepository<Post, Long> {

    /** One array in place of a list of parameters keeps the text of the query the same for any number of users. */
    @Query("select * from posts where user_id = any(:users)")
    Flux<Post> ofUsers(@TypeDef(type = DataType.LONG_ARRAY) Long[] users);
}
