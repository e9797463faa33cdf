import path from 'node:path';
import type { Call, MoreFields } from '../../../shell/describe/described.js';
import type { Surroundings } from '../../../command/surroundings.js';
import { defaultFile } from '../types/arguments.js';
import { readIfThere } from '../types/file/write-file.js';
import { entityOf } from './entity-of.js';
import type { FoundFile } from './parse-file.js';

/**
 * The custom fields of the file that `types pull` wrote, for a call of v2 whose records have them. The file is that of the folder,
 * or of the nearest one above it. Nothing is requested. Where it cannot be read, a warning says so.
 */
export async function fileFields(call: Call, { folder, printError }: Surroundings): Promise<MoreFields | undefined> {
  const entity = entityOf(call);
  if (!entity) return undefined;
  const found = await findFile(path.resolve(folder)).catch((error: unknown) => {
    printError(`${error instanceof Error ? error.message : String(error)} Custom fields are not checked.`);
  });
  if (!found) return undefined;
  // Most folders have no such file, and its reader takes time to load.
  const { parseFile } = await import('./parse-file.js');
  return parseFile(found, entity, printError);
}

async function findFile(folder: string): Promise<FoundFile | undefined> {
  const file = path.join(folder, defaultFile);
  const text = await readIfThere(file, file);
  if (text !== undefined) return { file, text };
  const above = path.dirname(folder);
  return above === folder ? undefined : findFile(above);
}
