import { parseArgs } from 'node:util';
import { loadDocument } from '../../generator/load-document.js';
import { loadApis } from '../../generator/load-settings.js';
import { FlagError } from '../api-diff/flag-error.js';
import { projectRoot } from '../support/redocly.js';
import { compareDescriptions } from './compare.js';
import { loadForeign } from './load-foreign.js';

/** Holds a description from elsewhere against ours. `npm run api:compare -- <file or address>` */
const HELP = `Holds a description from elsewhere against ours and lists what to take over.

  npm run api:compare -- ./heffl.yaml
  npm run api:compare -- --api v1 https://docs.heffl.com/openapi.json     default: v2`;

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof FlagError)) throw error;
  console.error(error.message);
  return 2;
});

async function main(args: string[]): Promise<number> {
  const options = { api: { type: 'string', default: 'v2' }, help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [source] = positionals;
  if (values.help || source === undefined) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  const own = (await loadApis(projectRoot)).find(({ key }) => key === values.api);
  if (!own) throw new FlagError(`redocly.yaml names no API ${values.api}.`);
  const [{ document }, theirs] = await Promise.all([loadDocument(projectRoot, own), loadForeign(source)]);
  const found = compareDescriptions(document, theirs);
  for (const { operation, ours, toTakeOver } of found) {
    console.log(`\n${operation}${ours === undefined ? '' : ` (${ours})`}`);
    for (const line of toTakeOver) console.log(`  ${line}`);
  }
  const added = found.filter(({ ours }) => ours === undefined).length;
  console.log(
    `\n${theirs.info.title} ${theirs.info.version}: ${found.length} operations to look at, ${added} of them new to us.`,
  );
  return 0;
}
