import type { Surroundings } from '../../../command/surroundings.js';
import type { Gap } from './definition/definition.js';
import { partName } from './definition/part-name.js';
import type { Understood } from './workspace/snapshot.js';
import { quoted, readable } from './definition/text.js';

/** Reports what was read but not understood. */
export function reportNotes({ notes, unused }: Understood, { printError }: Surroundings): void {
  for (const { field, what, ...part } of notes) {
    const name = field === undefined ? 'a field without a label' : quoted(field);
    printError(`Not understood: ${partName(part)}, ${name}. ${readable(what)}`);
  }
  if (unused.length > 0) printError(`Not used, as nobody knows what it means: ${unused.map(readable).join(', ')}.`);
}

/** Reports what could not be read, and the consequence. */
export function reportGaps(gaps: readonly Gap[], consequence: string, { printError }: Surroundings): void {
  for (const { reason = 'it was not asked for.', ...part } of gaps) {
    printError(`Not read: ${partName(part)}. ${readable(reason)}`);
  }
  printError(consequence);
}
