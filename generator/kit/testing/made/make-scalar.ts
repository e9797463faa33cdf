// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Schema } from '../../validate/api-schemas.js';
import { fits } from '../schema/fits.js';
import { FIRST_TIME } from '../world/clock.js';
import { textOfPattern } from './text-of-pattern.js';

/** A number that a schema allows. */
export function numberOf(
  schema: Schema,
  { type, number }: { readonly type: string; readonly number: number },
): number | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const least = minimum ?? exclusiveMinimum ?? Math.min(0, maximum ?? exclusiveMaximum ?? 0);
  const steps = multipleOf
    ? [Math.ceil(least / multipleOf) * multipleOf, (Math.floor(least / multipleOf) + 1) * multipleOf]
    : [];
  const bounds = [
    minimum,
    maximum,
    exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1,
    exclusiveMaximum === undefined ? undefined : exclusiveMaximum - 1,
  ];
  const between = minimum !== undefined && maximum !== undefined ? [(minimum + maximum) / 2] : [];
  const near = [exclusiveMinimum, exclusiveMaximum].flatMap((bound) =>
    bound === undefined ? [] : [bound + 0.001, bound - 0.001],
  );
  const candidates = [number, ...bounds, Math.ceil(least), ...steps, ...between, ...near];
  return candidates.find((value) => value !== undefined && fits({ ...schema, type }, value, {}));
}

/** Texts of formats that are more than free text. */
function textOfFormat(format: string | undefined, name: string, number: number): string | undefined {
  switch (format) {
    case 'date-time':
      return FIRST_TIME;
    case 'date':
      return FIRST_TIME.slice(0, 10);
    case 'time':
      return FIRST_TIME.slice(11);
    case 'duration':
      return `PT${number}H`;
    case 'email':
    case 'idn-email':
      return `${wordOf(name)}.${number}@example.com`;
    case 'uri':
    case 'url':
    case 'iri':
    case 'uri-reference':
      return `https://example.com/${encodeURIComponent(name)}/${number}`;
    case 'hostname':
      return `host${number}.example.com`;
    case 'ipv4':
      return `192.0.2.${number % 256}`;
    case 'ipv6':
      return `2001:db8::${(number % 65_536).toString(16)}`;
    case 'uuid':
      return uuidOf(number);
    case 'byte':
      return 'AAAA';
    default:
      return undefined;
  }
}

/** The same UUID for each number. */
export function uuidOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

function wordOf(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9]+/g, '') || 'text';
}

interface Named {
  readonly name: string;
  readonly number: number;
}

/** A string that a schema allows; without one, that of its format. */
export function textOf(schema: Schema, { name, number }: Named): string | undefined {
  const { format, pattern, minLength = 0, maxLength = Infinity } = schema;
  const word = wordOf(name);
  const own = textOfFormat(format, name, number);
  const texts = [
    own,
    ...(own?.includes('@') ? ['a@b.co'] : []),
    `${name} ${number}`,
    `${word}-${number}`,
    `${word}${number}`,
    String(number),
    word,
  ];
  const ofPattern =
    pattern === undefined
      ? []
      : [
          /^\^(\w+)$/.exec(pattern)?.[1]?.concat(String(number)),
          textOfPattern(pattern, number),
          textOfPattern(pattern, 1),
        ];
  // Too short ones are made longer, and too long ones cut.
  const all = [...texts, ...ofPattern].flatMap((text) =>
    text === undefined
      ? []
      : [text, text.padEnd(Math.min(minLength, 10_000), text || '0').slice(0, Math.min(maxLength, 10_000))],
  );
  return all.find((text) => fits({ ...schema, type: 'string' }, text, {})) ?? own;
}
