import { mkdir, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const jobs = JSON.parse(process.argv[2]);
for (const { input, output } of jobs) {
  await mkdir(output, { recursive: true });
  await writeFile(`${output}/api.ts`, astToString(await openapiTS(pathToFileURL(input), { silent: true })));
}
