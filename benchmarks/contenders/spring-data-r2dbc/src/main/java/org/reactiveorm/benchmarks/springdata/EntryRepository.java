package org.reactiveorm.benchmarks.springdata;

import org.springframework.data.r2dbc.repository.R2dbcRepository;

/** Entries. */
interface EntryRepository extends R2dbcRepository<Entry, Long> {}
