/**
 * Small programs that use the library as an application does. Each is also a test, and the README quotes them, so what is
 * shown there compiles and runs.
 */
@NullMarked
package org.reactiveorm.examples;

import org.jspecify.annotations.NullMarked;
