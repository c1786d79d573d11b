/**
 * Any class as JSON, by Jackson 3. Jackson is optional: nothing else in the library names it, so a program that uses neither this
 * package nor {@link org.reactiveorm.annotation.AsJson} does not need it.
 */
@NullMarked
package org.reactiveorm.type.jackson;

import org.jspecify.annotations.NullMarked;
