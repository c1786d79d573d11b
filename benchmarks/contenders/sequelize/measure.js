'use strict';

// node measure.js <plan file> <seconds to warm up> <seconds to measure> <URL of the database>
// Runs the plan as benchmarks/README.md describes it and prints a line of JSON.

const { readFileSync } = require('node:fs');
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
    let operations = 0;
    for (let left = seconds; left > 0; left -= SLICE_SECONDS) {
      operations += (await this.run(Math.min(left, SLICE_SECONDS))).operations;
    }
    return operations;
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

async function main([planFile, warmUp, seconds, url]) {
  const plan = JSON.parse(readFileSync(planFile, 'utf8'));
  const models = connect(url, plan.poolSize);
  await Promise.all(Array.from({ length: plan.poolSize }, () => models.sequelize.query('select pg_sleep(0.2)')));
  const loop = new Loop(plan, operations(models)[plan.workload]);
  const before = await loop.warmUp(Number(warmUp));
  const cpu = process.cpuUsage();
  const done = await loop.run(Number(seconds));
  const { user, system } = process.cpuUsage(cpu);
  await models.sequelize.close();
  console.log(
    JSON.stringify({
      contender: 'sequelize',
      workload: plan.workload,
      completed: before + done.operations,
      operations: done.operations,
      nanos: done.nanos,
      cpuNanos: (user + system) * 1000,
    }),
  );
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  console.error(`failed: ${error.message}`);
  process.exit(1);
});
