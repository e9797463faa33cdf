import type { EmittedFile } from '../model/emitted-file.js';
import { literal } from './support/literal.js';

/** The facts of a description besides its schemas, for `src/testing/`. `source` is the description's root file. */
export function factsFile(key: string, source: string, facts: object): EmittedFile {
  const text = [
    `import type { ApiFacts } from '../world/described.js';`,
    '',
    `/** Facts of API ${key} besides its schemas. */`,
    `export const facts: ApiFacts = ${literal(facts)};`,
  ];
  return { kind: 'typescript', path: `src/testing/described/${key}.ts`, source, text: text.join('\n') };
}
