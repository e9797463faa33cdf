// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { parseArgs } from 'node:util';
import { UsageError } from '../../command/command.js';
import type { FlagTable } from '../../command/flags.js';
import { flagsOf } from './call-flags.js';
import { kebabCaseOf, type Call } from '../describe/described.js';
import { fieldsOf, typesIn, type Field, type Fields } from '../describe/fields.js';
import { labelsIn, nameByLabel } from '../describe/labels.js';
import { suggestion } from '../../runtime/errors/nearest.js';

/** A command line of a call, read. */
export interface Line {
  readonly ids: readonly string[];
  /** Values of fields, in the order of the line. */
  readonly given: readonly GivenField[];
  /** Flags of the program, by name. */
  readonly flags: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
}

/** A field and the texts of its flags. */
export interface GivenField {
  readonly field: Field;
  /** Members below it: `['city']` for `--address.city`. */
  readonly below: readonly string[];
  /** As written: `--address.city`. */
  readonly flag: string;
  readonly texts: readonly string[];
}

/**
 * Reads the arguments after the words of a call.
 *
 * @throws {UsageError} a flag or an argument is unknown, or its value is missing
 */
export function readLine(call: Call, args: readonly string[]): Line {
  const fields = fieldsOf(call);
  const own: FlagTable = flagsOf(call);
  const known = new Map<string, Pick<GivenField, 'field' | 'below'>>();
  const table: Record<string, FlagTable[string]> = { ...own };
  for (const name of flagNames(args)) {
    if (Object.hasOwn(table, name)) continue;
    const found = findField(name, fields, own);
    if (!found) throw unknownFlag(name, { call, fields, own });
    known.set(name, found);
    table[name] = { type: isSwitch(found, call) ? 'boolean' : 'string', multiple: true };
  }
  const { values, positionals } = parse(args, table);
  checkIds(positionals, call);
  const given = [...known].map(([name, { field, below }]) => ({
    field,
    below,
    flag: `--${name}`,
    texts: textsIn(values[name]),
  }));
  const flags = Object.fromEntries(Object.keys(own).map((name) => [name, values[name]]));
  return { ids: positionals, given: [...given, ...shortGiven(call, { given, fields, values })], flags };
}

interface Read {
  readonly given: readonly GivenField[];
  readonly fields: Fields;
  readonly values: Line['flags'];
}

/** Parameters that are given in a shorter form. */
function shortGiven({ shortFlags = [] }: Call, { given, fields, values }: Read): GivenField[] {
  return shortFlags.flatMap(({ name, parameter, read }): GivenField[] => {
    const texts = textsIn(values[name]);
    const field = fields.fields.find((one) => one.place === 'params' && one.name === parameter);
    if (texts.length === 0 || !field) return [];
    const other = given.find((one) => one.field === field);
    if (other) throw new UsageError(`Write either --${name} or ${other.flag}: both give ${parameter}.`);
    const value = read(texts, { allowsUnknown: values['allow-unknown'] === true });
    return [{ field, below: [], flag: `--${name}`, texts: [JSON.stringify(value)] }];
  });
}

function textsIn(value: Line['flags'][string]): string[] {
  return [value ?? []].flat().map(String);
}

/** Names after two hyphens, up to the end of flags. `--no-x` is left to its own meaning. */
function flagNames(args: readonly string[]): string[] {
  const end = args.indexOf('--');
  const before = end === -1 ? args : args.slice(0, end);
  return [...new Set(before.flatMap((text) => /^--([^=]+)/.exec(text)?.[1] ?? []))];
}

/** A switch needs no value; `--active=false` gives one, which `parse` rewrites. */
function isSwitch({ field, below }: Pick<GivenField, 'field' | 'below'>, call: Call): boolean {
  if (below.length > 0) return false;
  const types = typesIn(field.schema, call.api.schemas.named).filter((type) => type !== 'null');
  return types.length === 1 && types[0] === 'boolean';
}

function parse(args: readonly string[], table: Record<string, FlagTable[string]>) {
  const isBoolean = (name: string | undefined) => name !== undefined && table[name]?.type === 'boolean';
  // A switch may have a value, too: `--active=false`, and `--active false`.
  const options: Record<string, FlagTable[string]> = { ...table };
  const rewritten: string[] = [];
  const values: Record<string, string> = {};
  for (let at = 0; at < args.length; at += 1) {
    const text = args[at] ?? '';
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(text) ?? [];
    const next = args[at + 1];
    const given = value ?? (next === 'true' || next === 'false' ? next : undefined);
    if (name === undefined || !isBoolean(name) || given === undefined) {
      rewritten.push(text);
      continue;
    }
    values[name] = given;
    if (value === undefined) at += 1;
  }
  try {
    const parsed = parseArgs({ args: rewritten, options, allowPositionals: true });
    return { positionals: parsed.positionals, values: { ...parsed.values, ...values } };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new UsageError(message.split('\n')[0] ?? message);
  }
}

/**
 * `--first-name`, `--firstName`, `--address.city`; `--body.output` and `--params.output` where a flag has the name; a label.
 *
 * @throws {UsageError} several fields have the label
 */
export function findField(name: string, { fields, patterns, more }: Fields, own: FlagTable) {
  const [first = '', ...others] = name.split('.');
  const place = first === 'body' || first === 'params' ? first : undefined;
  const find = ([head = '', ...below]: readonly string[], at?: string) => {
    const found =
      fields.find((field) => field.name === head && (at ?? field.place) === field.place) ??
      fields.find((field) => kebabCaseOf(field.name) === head && (at ?? field.place) === field.place);
    return found && { field: found, below };
  };
  const whole = find([name]) ?? find([first, ...others]);
  if (whole) return whole;
  if (place !== undefined && others.length > 0) {
    const inPlace = find(others, place);
    if (inPlace) return inPlace;
  }
  const labelled = find([nameByLabel(name, more) ?? '']);
  if (labelled) return labelled;
  const pattern = patterns.find((one) => one.pattern.test(first));
  if (!pattern || Object.hasOwn(own, first)) return undefined;
  const field: Field = { name: first, place: 'body', schema: pattern.schema, required: false };
  return { field, below: others };
}

interface Flags {
  readonly call: Call;
  readonly fields: Fields;
  readonly own: FlagTable;
}

function unknownFlag(name: string, { call, fields, own }: Flags): UsageError {
  const known = [...fields.fields.map((field) => field.name), ...Object.keys(own)];
  if (fields.body) known.push(...labelsIn(fields.more));
  const hint = suggestion(name, known, '--');
  const other = fields.body?.kind === 'json' && hint === '' ? ' `--json` takes a body of any form.' : '';
  return new UsageError(`${call.words.join(' ')} has no --${name}.${hint}${other}`);
}

function checkIds(given: readonly string[], { words, described: { ids = [] } }: Call): void {
  if (given.length === ids.length) return;
  const wanted = ids.length === 0 ? 'takes no argument' : `takes ${ids.map((name) => `<${name}>`).join(' ')}`;
  const said = given.length === 0 ? '' : `, but got ${given.map((text) => JSON.stringify(text)).join(' ')}`;
  throw new UsageError(`${words.join(' ')} ${wanted}${said}.`);
}
