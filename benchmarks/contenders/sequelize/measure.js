'use strict';

// node measure.js <plan file> <URL of the database>
// Takes the turns that its input says, as benchmarks/README.md describes them, and prints a line of JSON for each.

const { readFileSync } = require('node:fs');
const { createInterface } = require('node:readline');
const { connect } = require('./models');
const operations = require('./operations');

const SLICE_SECONDS = 0.5;

/** Keeps so many operations under way as the plan says until the time is over; goes on in the plan where the last call ended. */
class Loop {
  constructor(plan, operation) {
    this.plan = plan;
    this.operation = operation;
    this.started = 0;
  }

  async run(seconds) {
    const before = this.started;
    const start = process.hrtime.bigint();
    const end = start + BigInt(Math.round(seconds * 1e9));
    await Promise.all(Array.from({ length: this.plan.inFlight }, () => this.lane(end)));
    return { operations: this.started - before, nanos: Number(process.hrtime.bigint() - start) };
  }

  /** Runs for a time in parts, for what is done at the end of one is compiled anew, too. */
  async warmUp(seconds) {
    const whole = { operations: 0, nanos: 0 };
    for (let left = seconds; left > 0; left -= SLICE_SECONDS) {
      const done = await this.run(Math.min(left, SLICE_SECONDS));
      whole.operations += done.operations;
      whole.nanos += done.nanos;
    }
    return whole;
  }

  async lane(end) {
    while (process.hrtime.bigint() < end) {
      const step = this.plan.steps[this.started++ % this.plan.steps.length];
      const given = await this.operation(step);
      if (given !== step.expected) {
        throw new Error(`wrong sum of ${JSON.stringify(step)}: got ${given}`);
      }
    }
  }
}

async function takeTurn(loop, [kind, seconds]) {
  const cpu = process.cpuUsage();
  const done = kind === 'warm-up' ? await loop.warmUp(Number(seconds)) : await loop.run(Number(seconds));
  const { user, system } = process.cpuUsage(cpu);
  console.log(JSON.stringify({ ...done, cpuNanos: (user + system) * 1000 }));
}

async function main([planFile, url]) {
  const plan = JSON.parse(readFileSync(planFile, 'utf8'));
  const models = connect(url, plan.poolSize);
  await Promise.all(Array.from({ length: plan.poolSize }, () => models.sequelize.query('select pg_sleep(0.2)')));
  const loop = new Loop(plan, operations(models)[plan.workload]);
  for await (const turn of createInterface({ input: process.stdin })) {
    await takeTurn(loop, turn.split(' '));
  }
  await models.sequelize.close();
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  console.error(`failed: ${error.message}`);
  process.exit(1);
});
