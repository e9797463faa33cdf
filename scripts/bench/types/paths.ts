import path from 'node:path';

/** Folder of the comparison's own package. */
export const benchRoot = path.resolve(import.meta.dirname, '..');

/** Folder of the project. */
export const projectRoot = path.resolve(benchRoot, '../..');

/** Where the others' code is generated and the programs are written; no part of the repository. */
export const outputRoot = path.join(benchRoot, '.out');
