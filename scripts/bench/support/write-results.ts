import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { benchRoot } from './paths.js';

/** Folder of the committed pages and figures. */
export const resultsRoot = path.join(benchRoot, 'results');

/** Writes the page of a bench and its figures: `results/<name>.md` and `results/<name>.json`. */
export async function writeResults(name: string, page: string, figures: object): Promise<void> {
  await mkdir(resultsRoot, { recursive: true });
  await writeFile(path.join(resultsRoot, `${name}.md`), page);
  await writeFile(path.join(resultsRoot, `${name}.json`), `${JSON.stringify(figures, roundNumber, 2)}\n`);
}

/** More digits than a measurement has would only make noise in a diff. */
function roundNumber(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(3)) : value;
}
