import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadDocument } from '../../generator/load-document.js';
import { loadApis } from '../../generator/load-settings.js';
import { ProblemsError } from '../../generator/problem.js';
import { FlagError } from '../api-diff/flag-error.js';
import { projectRoot } from '../support/redocly.js';
import { addOperation } from './add-operation.js';

/** Adds an operation to a description, ready to be filled in. `npm run api:new -- deals.archive POST /deals/{id}/archive` */
const HELP = `Adds path item, schemas, example and docs link of an operation, ready to be filled in. Nothing is overwritten.

  npm run api:new -- deals.archive POST '/deals/{id}/archive'
  npm run api:new -- --api v1 clients.archive POST '/clients/{id}/archive'     default: v2`;

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof FlagError) && !(error instanceof ProblemsError)) throw error;
  console.error(error.message);
  return error instanceof FlagError ? 2 : 1;
});

async function main(args: string[]): Promise<number> {
  const options = { api: { type: 'string', default: 'v2' }, help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (values.help || positionals.length !== 3) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  const source = (await loadApis(projectRoot)).find(({ key }) => key === values.api);
  if (!source) throw new FlagError(`redocly.yaml names no API ${values.api}.`);
  const loaded = await loadDocument(projectRoot, source);
  for (const { file, at, isNew } of await addOperation(projectRoot, loaded, positionals)) {
    console.log(`${isNew ? 'added ' : 'kept  '} ${path.join(path.dirname(source.root), file)}: ${at}`);
  }
  console.log(`Fill in what says TODO, then: npm run lint:openapi && npm run generate`);
  return 0;
}
