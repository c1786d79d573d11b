/**
 * The guide for people who come from Sequelize, held to what the library does.
 *
 * <p>Start at {@link org.reactiveorm.test.guide.ComingFromSequelizeTest}: each feature has its row, each Java form compiles,
 * and each test that a row names exists.
 */
@NullMarked
package org.reactiveorm.test.guide;

import org.jspecify.annotations.NullMarked;
