package org.reactiveorm.benchmarks.micronaut;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.jpa.reactive.ReactorJpaSpecificationExecutor;
import io.micronaut.data.repository.reactive.ReactorCrudRepository;
import reactor.core.publisher.Flux;

/** Users. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface UserRepository extends ReactorCrudRepository<User, Long>, ReactorJpaSpecificationExecutor<User> {

    /** The limit is a parameter: the driver answers a query without any in text, whatever its options. */
    @Query("select * from users order by id limit :count")
    Flux<User> first(int count);
}
