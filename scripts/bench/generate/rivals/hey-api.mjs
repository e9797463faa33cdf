import { createClient } from '@hey-api/openapi-ts';

const plugins = ['@hey-api/typescript', '@hey-api/client-fetch', '@hey-api/sdk'];
const jobs = JSON.parse(process.argv[2]);
for (const { input, output } of jobs) {
  await createClient({ input, output: { path: output }, plugins, logs: { level: 'silent' } });
}
