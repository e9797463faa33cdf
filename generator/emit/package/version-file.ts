import type { EmittedFile } from '../../model/emitted-file.js';
import { quoted } from '../support/literal.js';
import type { PackageFacts } from '../../model/package-facts.js';

/** The package's name and version, for its programs. The client does not import it. */
export function versionFile({ version }: PackageFacts): EmittedFile {
  const text = `export { packageName } from './runtime/errors/package-name.js';\nexport const packageVersion = ${quoted(version)};\n`;
  return { kind: 'typescript', path: 'src/version.ts', source: 'package.json', text };
}
