/** Micronaut Data R2DBC: repositories whose queries are made while compiling. */
package org.reactiveorm.benchmarks.micronaut;
