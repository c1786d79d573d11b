package org.reactiveorm.benchmarks.micronaut;

import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.reactive.ReactorCrudRepository;

/** Entries. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface EntryRepository extends ReactorCrudRepository<Entry, Long> {}
