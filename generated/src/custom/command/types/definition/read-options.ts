import type { Option } from './definition.js';
import { Members } from './members.js';
import { inOrder } from './text.js';
import { optionNames } from './tolerance.js';

/** The options of a list, and its invalid items. */
export interface ReadOptions {
  readonly options: readonly Option[];
  readonly rest: readonly unknown[];
}

/** Reads options: strings, numbers, or objects with a label, a value or an id. */
export function readOptions(list: readonly unknown[]): ReadOptions {
  const read = list.map(readOption);
  const options = new Map(read.flatMap((option) => (option ? [[JSON.stringify(option), option]] : [])));
  return {
    // Each once, and sorted: their order on the screen is irrelevant.
    options: [...options].sort(([one], [other]) => inOrder(one, other)).map(([, option]) => option),
    rest: list.filter((_, index) => !read[index]),
  };
}

function readOption(raw: unknown): Option | undefined {
  if (isValue(raw)) return { accepted: [raw] };
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const members = new Members(raw);
  const label = members.find(optionNames.label, isValue);
  const value = members.find(optionNames.value, isValue);
  const id = members.find(optionNames.id, isValue);
  // It is unknown which of them a record holds, so each is accepted.
  const accepted = [...new Set([label, value, id].filter((part) => part !== undefined))];
  if (accepted.length === 0) return undefined;
  return { label: label?.toString(), accepted };
}

function isValue(value: unknown): value is string | number {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}
