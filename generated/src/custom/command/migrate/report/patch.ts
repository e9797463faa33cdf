import path from 'node:path';
import { createTwoFilesPatch } from 'diff';
import type { Outcome } from '../migrate.js';

/** The changes as a unified diff, which `git apply` understands. */
export function patchOf({ before, texts }: Outcome, folder: string): string {
  return before.files
    .filter(({ fileName, text }) => (texts.get(fileName) ?? text) !== text)
    .map(({ fileName, text }) => {
      const name = path.relative(folder, fileName).split(path.sep).join('/');
      const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, text, texts.get(fileName) ?? text);
      // Without the line that separates patches for `patch`.
      return patch.replace(/^=+\n/, '');
    })
    .join('');
}
