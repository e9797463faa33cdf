import path from 'node:path';
import { changeFiles } from '../../../generator/write/change-files.js';
import { benchRoot } from './paths.js';

/** Folder of the committed pages and figures. */
export const resultsRoot = path.join(benchRoot, 'results');

/** Writes the page of a bench and its figures: `results/<name>.md` and `results/<name>.json`. */
export async function writeResults(name: string, page: string, figures: object): Promise<void> {
  const write = [
    { path: `${name}.md`, text: page },
    { path: `${name}.json`, text: `${JSON.stringify(figures, roundNumber, 2)}\n` },
  ];
  await changeFiles(resultsRoot, async () => ({ write }));
}

/** More digits than a measurement has would only make noise in a diff. */
function roundNumber(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(3)) : value;
}
