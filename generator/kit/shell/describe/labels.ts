// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { UsageError } from '../../command/command.js';
import type { Call, MoreFields } from './described.js';
import { resultMembers } from './result.js';

/**
 * The name of the field that has a label; `undefined` if none has it. Case, spaces, hyphens and dots count only where labels
 * differ in nothing else.
 *
 * @throws {UsageError} several fields have it
 */
export function nameByLabel(label: string, more: MoreFields | undefined): string | undefined {
  const labels = Object.entries(more?.body ?? {}).flatMap(([name, { title }]) =>
    title === undefined ? [] : [{ name, title }],
  );
  const exact = labels.filter(({ title }) => title === label);
  const [found, ...others] = exact.length > 0 ? exact : labels.filter(({ title }) => isAlike(title, label));
  if (others.length === 0) return found?.name;
  const names = labels.filter(({ name }) => [found, ...others].some((one) => one?.name === name));
  throw new UsageError(
    `${JSON.stringify(label)} is the label of ${names.map(({ name }) => name).join(' and ')}. Write the name of the one you mean.`,
  );
}

/** The label of a field, else its name. */
export function labelOf(name: string, more: MoreFields | undefined): string {
  return (Object.hasOwn(more?.body ?? {}, name) ? more?.body[name]?.title : undefined) ?? name;
}

/** All labels. */
export function labelsIn(more: MoreFields | undefined): string[] {
  return Object.values(more?.body ?? {}).flatMap(({ title }) => title ?? []);
}

/**
 * Names of members of the result, as `--fields` has them: a label stands for its field where no member has that name.
 *
 * @throws {UsageError} several fields have a label
 */
export function memberNamesFor(names: readonly string[] | undefined, call: Call): readonly string[] | undefined {
  if (!call.more) return names;
  const known = resultMembers(call).fields.map(({ name }) => name);
  return names?.map((name) =>
    known.includes(name.split('.')[0] ?? name) ? name : (nameByLabel(name, call.more) ?? name),
  );
}

/** True if two names are one but for case, spaces and punctuation between words: `First name` and `firstName`. */
export function isAlike(one: string, other: string): boolean {
  return plainOf(one) === plainOf(other);
}

function plainOf(text: string): string {
  return text.replaceAll(/[\s_.-]+/g, '').toLowerCase();
}
