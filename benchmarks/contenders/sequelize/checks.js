'use strict';

// The numbers of the harness's class Checks, which tells how they are made.

const START = 0x811c9dc5;
const PRIME = 16777619;
const HIGH = 4294967296;

const part = (h, number) => Math.imul(h ^ number, PRIME);

function long(h, number) {
  const high = Math.floor(number / HIGH);
  return part(part(h, number - high * HIGH), high);
}

function text(h, string) {
  const step = string.length <= 32 ? 1 : Math.floor(string.length / 16);
  let mixed = part(h, string.length);
  for (let i = 0; i < string.length; i += step) {
    mixed = part(mixed, string.charCodeAt(i));
  }
  return mixed;
}

const truth = (h, value) => part(h, value ? 1 : 0);
const hundredths = (h, decimal) => long(h, Math.round(Number(decimal) * 100));
const moment = (h, date) => long(h, date.getTime() * 1000);

function user(row) {
  let h = long(START, row.id);
  h = text(h, row.firstName);
  h = text(h, row.lastName);
  h = text(h, row.email);
  h = part(h, row.age);
  h = truth(h, row.active);
  h = hundredths(h, row.balance);
  h = part(h, Math.round(row.rating * 1000));
  h = moment(h, row.createdAt);
  h = moment(h, row.updatedAt);
  return h >>> 0;
}

function post(row) {
  let h = long(START, row.id);
  h = long(h, row.userId);
  h = text(h, row.title);
  h = text(h, row.body);
  h = part(h, row.score);
  h = truth(h, row.published);
  h = moment(h, row.createdAt);
  return h >>> 0;
}

function comment(row) {
  let h = long(START, row.id);
  h = long(h, row.postId);
  h = text(h, row.author);
  h = text(h, row.body);
  h = moment(h, row.createdAt);
  return h >>> 0;
}

function entry(row) {
  if (!(row.id > 0)) {
    throw new Error(`no id came back from the database: ${row.id}`);
  }
  let h = text(START, row.name);
  h = hundredths(h, row.amount);
  h = part(h, row.quantity);
  h = moment(h, row.createdAt);
  return h >>> 0;
}

module.exports = { user, post, comment, entry };
