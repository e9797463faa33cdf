import type { Definition } from './definition.js';
import { quoted } from './text.js';
import { kindName } from './tolerance.js';

/** Kind of a field's values, in words: `single option`, `unknown type “Hologram”`. */
export function describeKind({ kind, typeName }: Definition): string {
  return kind === 'unknown' && typeName !== undefined ? `${kindName(kind)} ${quoted(typeName)}` : kindName(kind);
}
