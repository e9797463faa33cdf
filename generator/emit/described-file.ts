import type { EmittedFile } from './emitted-file.js';
import { literal } from './literal.js';

/** What a description says, as a table of `src/testing/`. `path` and `source` are those of an emitted file. */
export function describedFile(key: string, source: string, described: object): EmittedFile {
  const text = [
    `import type { DescribedApi } from '../described.js';`,
    '',
    `/** What the description of API ${key} says, without its texts. */`,
    `export const described: DescribedApi = ${literal(described)};`,
  ];
  return { kind: 'typescript', path: `src/testing/described/${key}.ts`, source, text: text.join('\n') };
}
