/** What the library costs without a server: the main paths above a driver that answers from memory, and their benchmarks. */
@NullMarked
package org.reactiveorm.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
