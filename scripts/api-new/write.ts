import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isCollection, parseDocument, stringify } from 'yaml';
import { changeFiles } from '../../generator/write/change-files.js';
import { FlagError } from '../support/command-error.js';
import type { Addition } from './plan.js';

/** What became of an addition. */
export interface Written {
  readonly file: string;
  readonly at: string;
  readonly isNew: boolean;
}

/**
 * Adds to the files of an API what is not there. Nothing that is there is changed, and nothing is written where a part
 * that must be new is there already. What is around stays as it is, letter by letter.
 *
 * @throws {FlagError} what must be new is there
 */
export async function writeAdditions(folder: string, additions: readonly Addition[]): Promise<Written[]> {
  const { written } = await changeFiles(folder, () => addAll(folder, additions));
  return written;
}

async function addAll(folder: string, additions: readonly Addition[]) {
  const texts = new Map<string, string>();
  const written: Written[] = [];
  for (const addition of additions) {
    const { file, at } = addition;
    const text = texts.get(file) ?? (await readFile(path.join(folder, file), 'utf8').catch(() => ''));
    const place = `${at.filter((key) => key !== '+').join(' ')}`;
    const added = addTo(text, addition);
    if (added === undefined && !addition.mayExist) {
      throw new FlagError(`${file} has ${place} already. Edit it there; nothing was written.`);
    }
    if (added !== undefined) texts.set(file, added);
    written.push({ file, at: place, isNew: added !== undefined });
  }
  return { written, write: [...texts].map(([name, text]) => ({ path: name, text })) };
}

/** The text with the addition put in; `undefined` where something is at its place. */
function addTo(text: string, { at, value }: Addition): string | undefined {
  if (text.trim() === '')
    return print(Object.fromEntries([[at[0], at.length === 1 ? value : nested(at.slice(1), value)]]));
  const document = parseDocument(text);
  const isEntry = at.at(-1) === '+';
  if (!isEntry && document.hasIn(at)) return undefined;
  let depth = at.length - 1;
  while (depth > 0 && !isCollection(document.getIn(at.slice(0, depth), true))) depth -= 1;
  const parent = depth === 0 ? document.contents : document.getIn(at.slice(0, depth), true);
  if (!isCollection(parent) || !parent.range)
    throw new FlagError(`${at.slice(0, depth).join(' ')} is no block to add to.`);
  const [start, end] = parent.range;
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const added = isEntry ? print([value]) : print(nested(at.slice(depth), value));
  const lines = added
    .trimEnd()
    .split('\n')
    .map((line) => `${' '.repeat(column)}${line}`);
  const upTo = text.slice(0, end).trimEnd();
  return `${upTo}\n${lines.join('\n')}\n${text.slice(upTo.length).replace(/^\n/, '')}`;
}

/** Keys inside one another, down to the value. */
function nested(keys: readonly string[], value: unknown): unknown {
  return keys.toReversed().reduce<unknown>((inner, key) => ({ [key]: inner }), value);
}

function print(value: unknown): string {
  return stringify(value, { singleQuote: true, lineWidth: 120 });
}
