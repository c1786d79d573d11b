'use strict';

const { DataTypes, Sequelize } = require('sequelize');
const pg = require('pg');

// ids are far below 2^53: without this they come as texts
pg.defaults.parseInt8 = true;

const required = (type) => ({ type, allowNull: false });
const id = () => ({ type: DataTypes.BIGINT, primaryKey: true, autoIncrement: true });

/** Connects with a pool of so many connections, and gives the models with their associations. */
function connect(url, poolSize) {
  const sequelize = new Sequelize(url, {
    dialect: 'postgres',
    logging: false,
    pool: { min: poolSize, max: poolSize, acquire: 120_000 },
    define: { timestamps: false, underscored: true },
  });
  const User = sequelize.define(
    'User',
    {
      id: id(),
      firstName: required(DataTypes.STRING(50)),
      lastName: required(DataTypes.STRING(50)),
      email: required(DataTypes.STRING(120)),
      age: required(DataTypes.INTEGER),
      active: required(DataTypes.BOOLEAN),
      balance: required(DataTypes.DECIMAL(12, 2)),
      rating: required(DataTypes.DOUBLE),
      createdAt: required(DataTypes.DATE),
      updatedAt: required(DataTypes.DATE),
    },
    { tableName: 'users' },
  );
  const Post = sequelize.define(
    'Post',
    {
      id: id(),
      userId: required(DataTypes.BIGINT),
      title: required(DataTypes.STRING(120)),
      body: required(DataTypes.TEXT),
      score: required(DataTypes.INTEGER),
      published: required(DataTypes.BOOLEAN),
      createdAt: required(DataTypes.DATE),
    },
    { tableName: 'posts' },
  );
  const Comment = sequelize.define(
    'Comment',
    {
      id: id(),
      postId: required(DataTypes.BIGINT),
      author: required(DataTypes.STRING(50)),
      body: required(DataTypes.STRING(200)),
      createdAt: required(DataTypes.DATE),
    },
    { tableName: 'comments' },
  );
  const Entry = sequelize.define(
    'Entry',
    {
      id: id(),
      name: required(DataTypes.STRING(80)),
      amount: required(DataTypes.DECIMAL(12, 2)),
      quantity: required(DataTypes.INTEGER),
      createdAt: required(DataTypes.DATE),
    },
    { tableName: 'entries' },
  );
  User.hasMany(Post, { as: 'posts', foreignKey: 'userId' });
  Post.hasMany(Comment, { as: 'comments', foreignKey: 'postId' });
  return { sequelize, User, Post, Comment, Entry };
}

module.exports = { connect };
