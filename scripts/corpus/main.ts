import path from 'node:path';
import { updateFile } from '../../generator/kit/command/files/update-file.js';
import { fillFolder, withScratch } from '../../generator/write/scratch.js';
import { formatTable } from '../bench/support/table.js';
import { CommandError } from '../support/command-error.js';
import { runCommand } from '../support/command.js';
import { findDocuments } from './find-documents.js';
import { totalOf, type CorpusRow } from './row.js';
import { tryDocument } from './try-document.js';

/** Makes a package of every document in a folder. `npm run corpus -- <folder>` */
process.exitCode = await runCommand({
  help: `Makes a package of every OpenAPI document below a folder: generates, compiles with the strictest settings, builds, imports,
makes one call against the package's own double, and calls every method with drawn arguments against a server that checks each
request by the document alone. Prints a table.

  npm run corpus -- <folder>
  npm run corpus -- <folder> --json <file>     writes the figures as JSON, too
  npm run corpus -- <folder> --only <text>     only documents whose path has this text
  npm run corpus -- <folder> --keep <folder>   keeps the packages there`,
  options: { json: { type: 'string' }, only: { type: 'string' }, keep: { type: 'string' } },
  positionals: ['<folder>'],
  async run({ flags: { json, only = '', keep }, positionals: [folder = ''] }) {
    const documents = (await findDocuments(folder)).filter((name) => name.includes(only));
    if (documents.length === 0) throw new CommandError(`There is no OpenAPI document below ${folder}.`);
    const run = (scratch: string) => tryAll(documents, path.resolve(folder), scratch);
    const rows = keep === undefined ? await withScratch('corpus', run) : await run(path.resolve(keep));
    const total = totalOf(rows);
    console.log(`${table(rows)}\n\n${JSON.stringify(total)}`);
    if (json !== undefined)
      await updateFile(json, () => `${JSON.stringify({ total, documents: rows }, undefined, 1)}\n`);
  },
});

/** One after another, so that the figures of one are not those of two. */
async function tryAll(documents: readonly string[], folder: string, scratch: string): Promise<CorpusRow[]> {
  const rows: CorpusRow[] = [];
  for (const [index, document] of documents.entries()) {
    const place = path.join(scratch, String(index));
    await fillFolder(place, {});
    const row = await tryDocument(document, path.join(folder, document), place);
    console.error(`${index + 1}/${documents.length} ${document}${row.problem === '' ? '' : `: ${row.problem}`}`);
    rows.push(row);
  }
  return rows;
}

function table(rows: readonly CorpusRow[]): string {
  const columns = [
    'document',
    'made',
    'clean',
    'called',
    'operations',
    'methods',
    'right',
    'CRUD %',
    'clashes',
    'long',
    'CPU s',
    'MiB',
  ];
  return formatTable(
    columns,
    rows.map((row) => [
      row.document,
      mark(row.generated),
      mark(row.clean),
      mark(row.imported),
      row.operations,
      row.emitted,
      row.right,
      row.operations === 0 ? 0 : Math.round((row.names.crud / row.operations) * 100),
      row.names.clashes,
      row.names.long,
      row.cpu,
      row.memory,
    ]),
  );
}

function mark(isDone: boolean): string {
  return isDone ? 'yes' : 'NO';
}
