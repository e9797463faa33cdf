// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import { UsageError } from '../../../command/command.js';
import type { Call } from '../../describe/described.js';
import { fieldsOf, type Field } from '../../describe/fields.js';
import { isAlike, labelsIn } from '../../describe/labels.js';
import { suggestion } from '../../../runtime/errors/nearest.js';
import { unguarded } from '../../output/csv.js';
import { memberNames } from '../../read/described-values.js';
import { findField, type GivenField } from '../../read/read-line.js';
import { REASON } from './read-rows.js';

/** The field that a column gives; `undefined` for a column that is left out. */
export type Column = Pick<GivenField, 'field' | 'below' | 'flag'> | undefined;

/** How columns are read. */
export interface ColumnOptions {
  /** Fields by the names of columns; the empty one leaves a column out. */
  readonly map: Readonly<Record<string, string>>;
  /** Leaves out columns that name nothing. */
  readonly ignoresUnknown: boolean;
  /** Allows names of the form of further fields, also where all of those are known. */
  readonly allowsUnknown: boolean;
}

/**
 * Finds the field of each column: by `--map`, its name, or its label.
 *
 * @throws {UsageError} a column names no field, or two name the same
 */
export function readColumns(header: readonly string[], call: Call, options: ColumnOptions): readonly Column[] {
  const absent = Object.keys(options.map).find((name) => !header.includes(name));
  if (absent !== undefined)
    throw new UsageError(
      `--map names ${JSON.stringify(absent)}, but there is no such column.${suggestion(absent, header)}`,
    );
  const columns = header.map((name) => columnOf(name, call, options));
  const places = columns.map((column) => column && [column.field.name, ...column.below].join('.'));
  const twice = places.find((place, at) => place !== undefined && places.indexOf(place) !== at);
  if (twice !== undefined) throw new UsageError(`Two columns give ${twice}. Leave one out: --map '<column>='.`);
  return columns;
}

function columnOf(name: string, call: Call, { map, ignoresUnknown, allowsUnknown }: ColumnOptions): Column {
  const mapped = Object.hasOwn(map, name) ? map[name] : undefined;
  if (mapped === '') return undefined;
  const found = find(mapped ?? unguarded(name), call, allowsUnknown);
  if (found) return { ...found, flag: name };
  if (mapped !== undefined)
    throw new UsageError(`--map: there is no field ${mapped}.${suggestion(mapped, namesOf(call))}`);
  if (name === REASON || ignoresUnknown) return undefined;
  const hint = suggestion(name, namesOf(call));
  throw new UsageError(
    `Column ${JSON.stringify(name)} names no field of ${call.words.join(' ')}.${hint} --map '${name}=<field>' says which one it gives, --map '${name}=' leaves it out, and --ignore-unknown all such columns.`,
  );
}

function find(name: string, call: Call, allowsUnknown: boolean) {
  const fields = fieldsOf(call);
  const inBody = { ...fields, fields: fields.fields.filter(({ place }) => place === 'body') };
  const direct = name === '' ? undefined : findField(name, inBody, {});
  const isKnown = (field: Field) => allowsUnknown || !call.more?.areAll || inBody.fields.includes(field);
  if (direct && isKnown(direct.field)) return direct;
  const like = inBody.fields.find((field) => isAlike(field.name, name));
  return like && { field: like, below: [] };
}

function namesOf(call: Call): string[] {
  return [...memberNames(call), ...labelsIn(call.more)];
}
