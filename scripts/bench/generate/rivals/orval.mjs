import { generate } from 'orval';

const jobs = JSON.parse(process.argv[2]);
for (const { input, output } of jobs) {
  await generate({ input: { target: input }, output: { target: `${output}/api.ts`, client: 'fetch', mode: 'single' } });
}
