/** Models with default scopes, which hide some of their rows. */
@NullMarked
package org.reactiveorm.test.model.scope;

import org.jspecify.annotations.NullMarked;
