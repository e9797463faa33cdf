import type { ApiModel } from '../../model/model.js';
import type { EmittedFile } from '../../model/emitted-file.js';
import { quoted } from '../support/literal.js';
import type { PackageFacts } from '../../model/package-facts.js';

/** The package's name, by which its copies in a process find each other. Replaces the placeholder in the kit. */
export function packageNameFile({ name }: PackageFacts, [main]: readonly ApiModel[]): EmittedFile {
  const text = `export const packageName = ${quoted(name)};\n`;
  return { kind: 'typescript', path: 'src/runtime/errors/package-name.ts', source: main?.source ?? '', text };
}
