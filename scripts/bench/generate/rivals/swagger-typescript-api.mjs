import { generateApi } from 'swagger-typescript-api';

const jobs = JSON.parse(process.argv[2]);
for (const { input, output } of jobs) {
  await generateApi({ input, output, fileName: 'api.ts', httpClientType: 'fetch', silent: true });
}
