import type { Change, ChangeKind } from './drift.js';
import { quoted, readable } from './definition/text.js';

/** Lines that report changes, by entity. */
export function changeLines(changes: readonly Change[]): string[] {
  const entities = [...new Set(changes.map(({ entity }) => entity))];
  return entities.flatMap((entity) => {
    const own = changes.filter((change) => change.entity === entity);
    return [`${entity}:`].concat(own.map((change) => `  ${changeLine(change)}`));
  });
}

const signs: Partial<Readonly<Record<ChangeKind, string>>> = {
  added: '+',
  removed: '-',
  'option added': '+',
  'option removed': '-',
};

function changeLine({ change, label, key, before, now }: Change): string {
  const show = (value = '') => (change.startsWith('option') ? quoted(value) : value);
  const was = before !== undefined && now !== undefined ? `, was ${show(before)}` : '';
  return readable(`${signs[change] ?? '~'} ${quoted(label)} (${key}) ${change}: ${show(now ?? before)}${was}`);
}
