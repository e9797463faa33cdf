import { nearest } from '../../../runtime/errors/nearest.js';
import { ArgumentError } from '../../../runtime/errors/client-errors.js';
import { quote } from '../../../runtime/errors/quote.js';
import { NoMatchError } from '../errors/no-match-error.js';
import { SeveralMatchesError } from '../errors/several-matches-error.js';

/** A record of a list. */
export interface Named {
  readonly id: string;
}

/** Strings by which a record is found: its name, its e-mail address. */
export type TextsOf<Item> = (item: Item) => readonly unknown[];

/** A list, and what its records are called. */
export interface Choice<Item> {
  /** `product`. */
  readonly noun: string;
  readonly items: readonly Item[];
  readonly texts: TextsOf<Item>;
  /** Where the search is limited to, as a part of a sentence: ` of the type deals`. */
  readonly where?: string;
  /** Member of the option `texts` that replaces these strings, where Heffl does not document the members. */
  readonly option?: string;
  /** A record in a message. Default: its first string and its id. */
  readonly shown?: (item: Item) => string;
}

/**
 * Returns the record with a name. Case, form and the number of spaces do not count. A record that is not in use is none.
 *
 * @throws {NoMatchError} there is none
 * @throws {SeveralMatchesError} there are two
 * @throws {ArgumentError} the name is empty
 */
export function pick<Item extends Named>(given: string, choice: Choice<Item>): Item {
  const { noun, items, texts, where = '', shown = shownBy(texts) } = choice;
  const wanted = folded(given);
  if (wanted === '') throw new ArgumentError(`The name of the ${noun} to find is empty.`);
  const same = items.filter((item) => texts(item).some((text) => folded(text) === wanted));
  const found = same.find(isInUse);
  if (!found) throw noMatch(given, choice, same[0]);
  // A record may be on two pages, if others were added while the list was read.
  const second = same.find((item) => isInUse(item) && item.id !== found.id);
  if (!second) return found;
  throw new SeveralMatchesError(
    `Two ${noun} records${where} are called ${quote(given)}: ${shown(found)} and ${shown(second)}.`,
    [found.id, second.id],
  );
}

/** A name as it is compared. */
export function folded(text: unknown): string {
  return typeof text === 'string' ? text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase() : '';
}

function noMatch<Item extends Named>(given: string, choice: Choice<Item>, unused: Item | undefined): NoMatchError {
  const { noun, items, texts, where = '', option, shown = shownBy(texts) } = choice;
  const start = `No ${noun}${where} is called ${quote(given)}`;
  if (unused) return new NoMatchError(`${start} and in use. ${shown(unused)} is not.`);
  const known = items.filter(isInUse).flatMap((item) => texts(item).filter((text) => folded(text) !== '')) as string[];
  const [first] = items;
  if (known.length === 0 && first && option !== undefined) return new NoMatchError(unnamed(start, first, option));
  const like = nearest(given, known);
  const advice = known.length === 0 ? ' The list is empty.' : like && ` Did you mean ${quote(like)}?`;
  return new NoMatchError(`${start}.${advice ?? ''} If it is new, call \`refresh()\` of the lookup.`, like);
}

/** The members of these records are not documented, and the usual names are not among them. */
function unnamed(start: string, first: Named, option: string): string {
  const members = Object.keys(first).map(quote).join(', ');
  return `${start}: Heffl does not document by which members. The first record has ${members}. Pass the option \`texts.${option}\` of the lookup.`;
}

function shownBy<Item extends Named>(texts: TextsOf<Item>): (item: Item) => string {
  return (item) => `${quote(texts(item).find((text) => folded(text) !== ''))} (${item.id})`;
}

function isInUse(item: Named): boolean {
  return (item as { readonly isActive?: unknown }).isActive !== false;
}
