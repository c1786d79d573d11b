/** jOOQ over R2DBC, with tables as its generator describes them and rows mapped to records by their constructors. */
package org.reactiveorm.benchmarks.jooq;
