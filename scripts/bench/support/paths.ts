import path from 'node:path';

/** Folder of the benchmark's own package. */
export const benchRoot = path.resolve(import.meta.dirname, '..');

/** Folder of the project. */
export const projectRoot = path.resolve(benchRoot, '../..');
