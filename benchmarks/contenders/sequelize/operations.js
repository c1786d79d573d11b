'use strict';

const { Op } = require('sequelize');
const checks = require('./checks');

const PAGE = 1000;
const FIRST_ENTRY = Date.parse('2024-01-01T00:00:00Z');

const sum = (rows, check) => rows.reduce((total, row) => total + check(row), 0);

/** The values of the harness's class Entries. */
const values = (number) => ({
  name: `entry ${number}`,
  amount: ((number % 10_000_000) / 100).toFixed(2),
  quantity: number % 100,
  createdAt: new Date(FIRST_ENTRY + Math.floor((number * 1_000_003) / 1000)),
});

const withPosts = (user) => checks.user(user) + sum(user.posts, checks.post);

const withComments = (user) =>
  withPosts(user) + sum(user.posts, (post) => sum(post.comments, checks.comment));

/** The operations of each workload: from a step of the plan to a promise of the number that it must give. */
module.exports = function operations({ sequelize, User, Post, Comment, Entry }) {
  const first = (limit, include) => User.findAll({ order: ['id'], limit, include });

  const findByKey = async ({ id }) => checks.user(await User.findByPk(id));

  // Sequelize has no streams: page after page, each behind the last key of the one before
  const stream = async ({ rows }) => {
    let last = 0;
    let total = 0;
    for (let left = rows; left > 0; ) {
      const page = await User.findAll({
        where: { id: { [Op.gt]: last } },
        order: ['id'],
        limit: Math.min(PAGE, left),
      });
      total += sum(page, checks.user);
      left = page.length === 0 ? 0 : left - page.length;
      last = page.length === 0 ? last : page[page.length - 1].id;
    }
    return total;
  };

  // a query for each level takes less time than the join that is the default
  const posts = { model: Post, as: 'posts', separate: true };
  const comments = { model: Comment, as: 'comments', separate: true };

  const insert = async ({ number }) => checks.entry(await Entry.create(values(number), { returning: ['id'] }));

  const bulkInsert = async ({ first: from, rows }) => {
    const entries = Array.from({ length: rows }, (_, i) => values(from + i));
    return sum(await Entry.bulkCreate(entries, { returning: ['id'] }), checks.entry);
  };

  const loadChangeSave = ({ id, age }) =>
    sequelize.transaction(async (transaction) => {
      const user = await User.findByPk(id, { transaction });
      user.set({ age, updatedAt: new Date() });
      await user.save({ transaction });
      return user.age;
    });

  const search = async ({ prefix, minAge, maxAge, active, after }) => {
    const found = await User.findAll({
      where: {
        firstName: { [Op.startsWith]: prefix },
        age: { [Op.gte]: minAge, [Op.lte]: maxAge },
        active,
        createdAt: { [Op.gt]: new Date(after) },
      },
      order: ['lastName', 'id'],
      limit: 20,
    });
    return sum(found, checks.user);
  };

  return {
    W1: findByKey,
    W1SEQ: findByKey,
    W2: async ({ rows }) => sum(await first(rows), checks.user),
    W3: stream,
    W4: async ({ users }) => sum(await first(users, [posts]), withPosts),
    W5: async ({ users }) => sum(await first(users, [{ ...posts, include: [comments] }]), withComments),
    W6: insert,
    W7: bulkInsert,
    W8: loadChangeSave,
    W9: search,
  };
};
