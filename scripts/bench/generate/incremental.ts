import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile } from '../../../generator/kit/command/files/update-file.js';
import { generate } from '../../../generator/generate.js';
import { Memory } from '../../../generator/load/memory.js';
import { writeOutput } from '../../../generator/write/output.js';

/** Milliseconds from a saved edit of one description to the written output, in a process that stays warm. */
export async function measureIncremental(projectFolder: string, rounds: number): Promise<number[]> {
  const file = path.join(projectFolder, 'openapi/v2/schemas/deals.yaml');
  const text = await readFile(file, 'utf8');
  const memory = new Memory();
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    await replaceFile(file, text.replace('A sales opportunity.', `A sales opportunity, edit ${round}.`));
    const start = performance.now();
    memory.forget('openapi/v2/schemas/deals.yaml');
    const { files } = await generate(projectFolder, undefined, { memory });
    const { changed, missing } = await writeOutput(path.join(projectFolder, 'generated'), files);
    times.push(performance.now() - start);
    if (round > 0 && changed.length + missing.length === 0) throw new Error('The edit changed no output.');
  }
  await replaceFile(file, text);
  // The first is not warm.
  return times.slice(1);
}
