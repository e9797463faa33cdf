import path from 'node:path';

/** Folder of the benches, and of the package that holds the rivals. */
export const benchRoot = path.resolve(import.meta.dirname, '..');

/** The Node that rivals need which ask for a newer one than ours. It is a dependency of that package. */
export const newerNode = path.join(benchRoot, 'node_modules/node/bin/node');

/** Output of the generators that `npm run bench:types` compares; not in the repository. */
export const outputRoot = path.join(benchRoot, '.out');
