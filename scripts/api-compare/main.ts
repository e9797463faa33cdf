import { loadDocument } from '../../generator/load-document.js';
import { findApi } from '../support/find-api.js';
import { runCommand } from '../support/command.js';
import { projectRoot } from '../support/redocly.js';
import { compareDescriptions } from './compare.js';
import { loadForeign } from './load-foreign.js';

/** Holds a description from elsewhere against ours. `npm run api:compare -- <file or address>` */
process.exitCode = await runCommand({
  help: `Holds a description from elsewhere against ours and lists what to take over.

  npm run api:compare -- ./heffl.yaml
  npm run api:compare -- --api v1 https://docs.heffl.com/openapi.json     default: v2`,
  options: { api: { type: 'string', default: 'v2' } },
  words: ['<file or address>'],
  async run({ flags, words: [source = ''] }) {
    const own = await findApi(projectRoot, flags.api);
    const [{ document }, theirs] = await Promise.all([loadDocument(projectRoot, own), loadForeign(source)]);
    const found = compareDescriptions(document, theirs);
    for (const { operation, ours, toTakeOver } of found) {
      console.log(`\n${operation}${ours === undefined ? '' : ` (${ours})`}`);
      for (const line of toTakeOver) console.log(`  ${line}`);
    }
    const added = found.filter(({ ours }) => ours === undefined).length;
    const { title, version } = theirs.info;
    console.log(`\n${title} ${version}: ${found.length} operations to look at, ${added} of them new to us.`);
  },
});
