/** Models with attributes of less usual types. */
@NullMarked
package org.reactiveorm.test.model.type;

import org.jspecify.annotations.NullMarked;
