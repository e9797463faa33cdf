import type { EmittedFile } from '../model/emitted-file.js';

/**
 * Replaces files of an API for which there is a custom module of the same path: importers get the exports of the custom
 * module. `replaced` are paths below `src/`, without extension.
 */
export function withReplacements(files: readonly EmittedFile[], replaced: readonly string[]): EmittedFile[] {
  return files.map((file) => {
    const module = replaced.find((name) => file.path === `src/${name}.ts`);
    if (module === undefined || file.kind === 'text') return file;
    const up = '../'.repeat(module.split('/').length - 1);
    const text = `export * from '${up}custom/${module}.js';`;
    return { kind: 'typescript', path: file.path, source: `src/custom/${module}.ts`, text };
  });
}
