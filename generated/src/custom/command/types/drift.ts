import type { Entity, Option, Scope, Source } from './definition/definition.js';
import { describeKind } from './definition/describe-kind.js';
import { typeOf } from './file/field-type.js';
import { fieldsOf, isRequiredField, labelOf, scopesOf, type Field, type Occurrence } from './definition/fields.js';
import { enumerate, inOrder } from './definition/text.js';

/** Kind of a change to a field. */
export type ChangeKind =
  | 'added'
  | 'removed'
  | 'renamed'
  | 'retyped'
  | 'option added'
  | 'option removed'
  | 'option renamed'
  | 'required'
  | 'unique'
  | 'moved';

interface Difference {
  readonly change: ChangeKind;
  /** Previous definition, from the file. */
  readonly before?: string | undefined;
  /** Current definition, from the workspace. */
  readonly now?: string | undefined;
}

/** A difference between the file and the workspace. */
export interface Change extends Difference {
  readonly entity: Entity;
  /** The current field; for a removed one, the previous field. */
  readonly key: string;
  readonly label: string;
}

/** Compares the fields of an entity: those of the file with those of the workspace. Sorted by key. */
export function compareFields(entity: Entity, file: readonly Source[], workspace: readonly Source[]): Change[] {
  const before = fieldsOf(file, entity);
  const now = fieldsOf(workspace, entity);
  const pairs = pairUp(before, now);
  const paired = new Set(pairs.flat());
  const added = now.filter((field) => !paired.has(field));
  const removed = before.filter((field) => !paired.has(field));
  return [
    ...pairs.flatMap(([one, other]) => compareField(entity, one, other)),
    ...added.map((field) => describe(entity, field, { change: 'added', now: typeOf(field) })),
    ...removed.map((field) => describe(entity, field, { change: 'removed', before: typeOf(field) })),
  ].sort((one, other) => inOrder(one.key, other.key));
}

/** Pairs of fields: by key; the rest by id; the rest by label and type, where that is unambiguous. */
function pairUp(before: readonly Field[], now: readonly Field[]): (readonly [Field, Field])[] {
  const signs = [
    ({ key }: Field) => key,
    ({ occurrences }: Field) => occurrences.map(({ definition }) => definition.id).find((id) => id !== undefined),
    (field: Field) => JSON.stringify([labelOf(field), typeOf(field)]),
  ];
  const pairs: (readonly [Field, Field])[] = [];
  for (const sign of signs) {
    const taken = new Set(pairs.flat());
    const left = before.filter((field) => !taken.has(field));
    const candidates = now.filter((field) => !taken.has(field));
    for (const field of left) {
      const mark = sign(field);
      const alike = candidates.filter((other) => mark !== undefined && sign(other) === mark);
      const rivals = left.filter((other) => sign(other) === mark);
      if (alike[0] && alike.length === 1 && rivals.length === 1) pairs.push([field, alike[0]]);
    }
  }
  return pairs;
}

/** A property of a field: its value for comparison, and its text for people. */
interface Aspect {
  readonly change: ChangeKind;
  sign(field: Field): string;
  show(field: Field): string;
}

const aspects: readonly Aspect[] = [
  { change: 'renamed', sign: labelOf, show: labelOf },
  { change: 'renamed', sign: ({ key }) => key, show: ({ key }) => key },
  { change: 'retyped', sign: kindsOf, show: (field) => `${kindsOf(field)} (${typeOf(field)})` },
  { change: 'required', sign: (field) => requirementOf(field, 'id'), show: (field) => requirementOf(field, 'name') },
  { change: 'unique', sign: uniquenessOf, show: uniquenessOf },
  { change: 'moved', sign: (field) => placeOf(field, 'id'), show: (field) => placeOf(field, 'name') },
];

function compareField(entity: Entity, before: Field, now: Field): Change[] {
  const changed = aspects.filter(({ sign }) => sign(before) !== sign(now));
  const isRetyped = changed.some((aspect) => aspect.change === 'retyped');
  return [
    ...changed.map(({ change, show }) => describe(entity, now, { change, before: show(before), now: show(now) })),
    // Another type has other options, so these are not reported too.
    ...(isRetyped ? [] : compareOptions(before, now).map((one) => describe(entity, now, one))),
  ];
}

function describe(entity: Entity, field: Field, { change, before, now }: Difference): Change {
  return { entity, change, key: field.key, label: labelOf(field), before, now };
}

function kindsOf({ occurrences }: Field): string {
  return enumerate([...new Set(occurrences.map(({ definition }) => describeKind(definition)))].sort(inOrder));
}

function uniquenessOf({ occurrences }: Field): string {
  return occurrences.some(({ definition }) => definition.isUnique) ? 'unique' : 'not unique';
}

function requirementOf(field: Field, by: keyof Scope): string {
  if (isRequiredField(field)) return 'required';
  const demanding = field.occurrences.filter(({ scope, definition }) => scope && definition.isRequired);
  return demanding.length === 0 ? 'optional' : `required in ${listScopes(demanding, by)}`;
}

function placeOf(field: Field, by: keyof Scope): string {
  const scopes = scopesOf(field);
  return scopes.length === 0 ? 'everywhere' : `in ${listScopes(scopes, by)}`;
}

function listScopes(occurrences: readonly Occurrence[], by: keyof Scope): string {
  return enumerate([...new Set(occurrences.map(({ scope }) => scope?.[by] ?? scope?.id ?? ''))]);
}

/** Options that share a label, a value or an id are one renamed option. */
function compareOptions(before: Field, now: Field): Difference[] {
  const [was, is] = [optionsOf(before), optionsOf(now)];
  const removed = was.filter((option) => !is.some((other) => allNames(other) === allNames(option)));
  const added = is.filter((option) => !was.some((other) => allNames(other) === allNames(option)));
  const renamed: Difference[] = [];
  for (const option of added.slice()) {
    const old = removed.find((other) => isSameOption(other, option));
    if (!old) continue;
    renamed.push({ change: 'option renamed', before: allNames(old), now: allNames(option) });
    removed.splice(removed.indexOf(old), 1);
    added.splice(added.indexOf(option), 1);
  }
  return [
    ...renamed,
    ...added.map((option): Difference => ({ change: 'option added', now: optionName(option) })),
    ...removed.map((option): Difference => ({ change: 'option removed', before: optionName(option) })),
  ];
}

function isSameOption(one: Option, other: Option): boolean {
  return one.accepted.some((value) => other.accepted.includes(value));
}

function allNames({ accepted }: Option): string {
  return accepted.join(' or ');
}

function optionsOf({ occurrences }: Field): readonly Option[] {
  const options = occurrences.flatMap(({ definition }) => definition.options ?? []);
  return [...new Map(options.map((option) => [JSON.stringify(option.accepted), option])).values()];
}

function optionName({ label, accepted }: Option): string {
  return label ?? String(accepted[0]);
}
