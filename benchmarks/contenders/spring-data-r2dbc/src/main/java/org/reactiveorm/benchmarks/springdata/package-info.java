/** Spring Data R2DBC, used as its reference documentation shows. */
package org.reactiveorm.benchmarks.springdata;
