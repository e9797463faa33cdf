import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { OpenApiDocument } from '../../generator/document/document.js';
import { readOperations } from '../../generator/document/operation-reading.js';
import { deriveNames } from '../../generator/plan/derive/derive-names.js';
import { CommandError } from '../support/command-error.js';
import { runCommand } from '../support/command.js';
import { compareNames, figuresOf, type Comparison } from './names/figures.js';
import { readSdk, sdks } from './names/read-sdk.js';
import { installRivals } from './support/install-rivals.js';
import { benchRoot } from './support/paths.js';
import { formatTable, type Cell } from './support/table.js';

/** Compares derived names with those of clients that people named. `npm run bench:names` */
process.exitCode = await runCommand({
  help: `Derives names for the documents stripe and openai in a folder, and prints how many are those of the companies' own clients.

  npm run bench:names -- <folder>                stripe.yaml or .json, openai.yaml or .json
  npm run bench:names -- <folder> --differences  prints the routes whose names differ, too`,
  options: { differences: { type: 'boolean' } },
  positionals: ['<folder>'],
  async run({ flags: { differences }, positionals: [folder = ''] }) {
    await installRivals();
    const rows: Cell[][] = [];
    for (const sdk of sdks) {
      const names = await namesOf(path.join(folder, sdk.name));
      const compared = compareNames(names, readSdk(sdk, path.join(benchRoot, 'node_modules')));
      if (differences) console.log(differencesIn(compared));
      const { operations, crud, clashes, long } = figuresOf(names);
      const same = compared.filter(({ isSame }) => isSame).length;
      const share = `${((same / compared.length) * 100).toFixed(1)} %`;
      rows.push([sdk.name, operations, compared.length, same, share, crud, clashes, long]);
    }
    const columns = ['document', 'operations', 'in the client', 'same name', 'share', 'CRUD', 'clashes', 'long'];
    console.log(formatTable(columns, rows));
  },
});

async function namesOf(base: string) {
  const file = ['.yaml', '.json'].map((ending) => `${base}${ending}`).find((candidate) => existsSync(candidate));
  if (file === undefined)
    throw new CommandError(`There is no ${base}.yaml and no ${base}.json. Name a folder that has one.`);
  const document = parse(await readFile(file, 'utf8')) as OpenApiDocument;
  return deriveNames(document, readOperations(document));
}

function differencesIn(compared: readonly Comparison[]): string {
  const lines = compared
    .filter(({ isSame }) => !isSame)
    .map(({ route, theirs, ours }) => `${route}\n  theirs ${theirs.join(', ')}\n  ours   ${ours}`);
  return `${lines.join('\n')}\n`;
}
