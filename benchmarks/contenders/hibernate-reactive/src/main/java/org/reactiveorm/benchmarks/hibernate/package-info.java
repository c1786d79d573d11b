/** Hibernate Reactive, used as its reference documentation shows. */
package org.reactiveorm.benchmarks.hibernate;
