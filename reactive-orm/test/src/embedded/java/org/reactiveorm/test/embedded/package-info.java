/**
 * Servers started from binaries on the class path, for a machine that has none. Compiled only by the Maven profile
 * {@code embedded-databases}, for the binaries are large and for Linux on x86-64.
 */
@NullMarked
package org.reactiveorm.test.embedded;

import org.jspecify.annotations.NullMarked;
