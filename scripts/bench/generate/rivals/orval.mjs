import orval from 'orval-node-20';

const jobs = JSON.parse(process.argv[2]);
const generate = orval.generate ?? orval.default ?? orval;
for (const { input, output } of jobs) {
  await generate({ input: { target: input }, output: { target: `${output}/api.ts`, client: 'fetch', mode: 'single' } });
}
