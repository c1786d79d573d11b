/** Models whose key has several attributes, and those around them. */
@NullMarked
package org.reactiveorm.test.model.key;

import org.jspecify.annotations.NullMarked;
