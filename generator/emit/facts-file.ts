import type { EmittedFile } from '../model/emitted-file.js';
import { literal } from './support/literal.js';

/** What a description says besides its schemas, as a table of `src/testing/`. `path` and `source` are those of an emitted file. */
export function factsFile(key: string, source: string, facts: object): EmittedFile {
  const text = [
    `import type { ApiFacts } from '../world/described.js';`,
    '',
    `/** What the description of API ${key} says besides its schemas. */`,
    `export const facts: ApiFacts = ${literal(facts)};`,
  ];
  return { kind: 'typescript', path: `src/testing/described/${key}.ts`, source, text: text.join('\n') };
}
