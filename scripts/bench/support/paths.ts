import path from 'node:path';

/** Folder of the benches, and of the package that holds the rivals. */
export const benchRoot = path.resolve(import.meta.dirname, '..');

/** Output of the generators that `npm run bench:types` compares; not in the repository. */
export const outputRoot = path.join(benchRoot, '.out');
