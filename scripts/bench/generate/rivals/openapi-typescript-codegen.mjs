import { generate } from 'openapi-typescript-codegen';

const jobs = JSON.parse(process.argv[2]);
for (const { input, output } of jobs) await generate({ input, output, httpClient: 'fetch' });
