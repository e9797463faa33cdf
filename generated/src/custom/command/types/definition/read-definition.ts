import type { Definition, Keyless } from './definition.js';
import { readOptions } from './read-options.js';
import { shapeOf } from './shape.js';
import { quoted } from './text.js';
import { Members } from './members.js';
import { kindOf, memberNames, nestedNames } from './tolerance.js';

/** Result of reading one definition. */
export interface ReadDefinition {
  readonly definition?: Definition;
  /** Set in place of `definition` if the definition has no readable key. */
  readonly keyless?: Keyless;
  /** Parts that were not understood, each as a sentence. */
  readonly faults: readonly string[];
  /** Members that were never read. */
  readonly unused: readonly string[];
}

/** Reads a definition as the API returned it, of any shape. */
export function readDefinition(raw: unknown): ReadDefinition {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    const faults = [`A definition is no object: ${shapeOf(raw)}.`];
    return { keyless: { shape: shapeOf(raw) }, faults, unused: [] };
  }
  const members = new Members(raw, nestedNames);
  const key = members.find(memberNames.key, isKey);
  const label = members.find(memberNames.label, isLabel);
  if (key === undefined) {
    const keyless: Keyless = { label, shape: shapeOf(raw) };
    return { keyless, faults: [`It has no key that begins with cf_: ${keyless.shape}.`], unused: [] };
  }
  const faults: string[] = [];
  const definition: Definition = {
    key,
    id: members.find(memberNames.id, isId)?.toString(),
    label,
    help: members.find(memberNames.help, isText),
    ...readType(members, faults),
    isRequired: readFlag(members, 'required', faults),
    isUnique: readFlag(members, 'unique', faults),
  };
  return { definition, faults, unused: members.unused() };
}

function readType(members: Members, faults: string[]): Pick<Definition, 'kind' | 'typeName' | 'options' | 'isOpen'> {
  const typeName = members.find(memberNames.type, isText);
  const kind = typeName === undefined ? 'unknown' : kindOf(typeName);
  if (typeName === undefined) faults.push(`It has no type: ${members.shape()}.`);
  else if (kind === 'unknown') faults.push(`Its type ${quoted(typeName)} is not known: ${members.shape()}.`);
  const { options, isOpen } = readAllOptions(members, faults);
  if ((kind === 'singleOption' || kind === 'multipleOption') && !options) {
    faults.push(`Its options were not found: ${members.shape()}.`);
  }
  return { kind, typeName, options, isOpen };
}

function readAllOptions(members: Members, faults: string[]): Pick<Definition, 'options' | 'isOpen'> {
  const list = members.find(memberNames.options, (value): value is readonly unknown[] => Array.isArray(value));
  if (!list) return {};
  const { options, rest } = readOptions(list);
  if (rest.length === 0) return { options };
  faults.push(`Some of its options were not understood: ${shapeOf(rest)}.`);
  return { options, isOpen: true };
}

function readFlag(members: Members, flag: 'required' | 'unique', faults: string[]): true | undefined {
  const value = members.find(memberNames[flag], isGiven);
  if (value === undefined || [false, 0, 'false', ''].includes(value as string)) return undefined;
  if ([true, 1, 'true'].includes(value as string)) return true;
  faults.push(`The value for ${flag} is ${shapeOf(value)}, not a boolean.`);
  return undefined;
}

function isKey(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('cf_');
}

function isLabel(value: unknown): value is string {
  return isText(value) && !isKey(value);
}

function isId(value: unknown): value is string | number {
  return typeof value === 'number' || (isText(value) && !isKey(value));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isGiven(value: unknown): value is unknown {
  return value !== undefined && value !== null;
}
