// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas, ParameterSchema, Schema } from '../../validate/api-schemas.js';
import { variantsOf } from '../made/flatten.js';
import { coerce, itemsOf, kindsOf, memberOf } from './coerce.js';
import { cookieIn } from './keys.js';
import { readDeep } from './read-deep.js';
import { decode } from './routes.js';

/** The parts of a request that parameters are in, encoded as they were received. */
export interface ParameterSource {
  readonly path: Readonly<Record<string, string>>;
  /** With its question mark. */
  readonly search: string;
  readonly headers: Headers;
}

/** Reads a parameter in its style; `undefined` if the request has none. */
export function readStyled(named: NamedSchemas, parameter: ParameterSchema, source: ParameterSource): unknown {
  const { in: place, name, schema, style, explode } = parameter;
  const read = (text: string | undefined, form: Form) =>
    text === undefined ? undefined : readText({ named, schema }, text, form);
  switch (place) {
    case 'path':
      return read(source.path[name], pathForm(parameter));
    case 'header':
      return read(source.headers.get(name) ?? undefined, { joint: ',', isPairs: explode, isRaw: true });
    case 'cookie':
      return read(
        cookieIn(source.headers.get('cookie') ?? '', name, (text) => text),
        { joint: ',' },
      );
    default:
      break;
  }
  const pairs = pairsIn(source.search);
  if (style === 'deepObject') return readDeep(named, parameter, pairs);
  const texts = pairs.flatMap(([key, text]) => (key === name ? [text] : []));
  if (explode === false || isDelimited(parameter)) return read(texts.join('&') || texts[0], { joint: jointOf(style) });
  if (texts.length > 0) return read(texts.join('&'), { joint: '&' });
  return readMembers({ named, schema }, pairs);
}

/** True for a parameter that is neither a scalar nor a list that is repeated, or is not in path or query. */
export function isStyled(named: NamedSchemas, { in: place, schema, json, style, explode }: ParameterSchema): boolean {
  if (json) return false;
  const { isList, isObject } = kindsOf(named, schema);
  if (place !== 'query') return style !== undefined || isList || isObject || place !== 'path';
  return style !== undefined || isObject || (isList && explode === false);
}

/** True if a name in a query belongs to a parameter. */
export function isNameOf(named: NamedSchemas, parameter: ParameterSchema, name: string): boolean {
  if (name === parameter.name) return true;
  const { style, explode, json, schema } = parameter;
  if (style === 'deepObject') return name.startsWith(`${parameter.name}[`);
  if (json || explode === false || isDelimited(parameter)) return false;
  return kindsOf(named, schema).isObject && allowsMember(named, schema, name);
}

function allowsMember(named: NamedSchemas, schema: Schema, name: string): boolean {
  return variantsOf(schema, named).some(
    ({ properties = {}, additionalProperties }) =>
      Object.hasOwn(properties, name) || (additionalProperties !== undefined && additionalProperties !== false),
  );
}

function isDelimited({ style, explode }: ParameterSchema): boolean {
  return (style === 'spaceDelimited' || style === 'pipeDelimited') && explode !== true;
}

function jointOf(style: string | undefined): string | RegExp {
  if (style === 'spaceDelimited') return /%20|\+/;
  return style === 'pipeDelimited' ? /%7C|\|/i : ',';
}

/** How the parts of a value are written. */
interface Form {
  readonly joint: string | RegExp;
  /** Text in front, and in front of each part. */
  readonly prefix?: string;
  readonly partPrefix?: string;
  /** True if members are `R=100`. Default: `R,100`. */
  readonly isPairs?: boolean | undefined;
  /** True if nothing is percent-encoded. */
  readonly isRaw?: boolean;
}

function pathForm({ name, style, explode = false }: ParameterSchema): Form {
  if (style === 'label') return { prefix: '.', joint: explode ? '.' : ',', isPairs: explode };
  if (style !== 'matrix') return { joint: ',', isPairs: explode };
  return explode
    ? { prefix: ';', joint: ';', partPrefix: `${name}=`, isPairs: true }
    : { prefix: `;${name}`, joint: ',', partPrefix: '=' };
}

interface Target {
  readonly named: NamedSchemas;
  readonly schema: Schema;
}

function readText({ named, schema }: Target, text: string, form: Form): unknown {
  const { joint, prefix = '', partPrefix = '', isPairs = false, isRaw = false } = form;
  const { isList, isObject, isScalar } = kindsOf(named, schema);
  const decoded = (part: string) => (isRaw ? part : (decode(part) ?? part));
  // What lacks its prefix stays as it is, and the schema rejects it.
  const bare = text.startsWith(prefix) ? text.slice(prefix.length) : text;
  const parts = bare.split(joint);
  const own = (part: string) => (part.startsWith(partPrefix) ? part.slice(partPrefix.length) : part);
  const isOne = parts.length === 1 && isScalar;
  if (isObject && !isOne && !(isList && !isPairs))
    return membersFrom({ named, schema }, isPairs ? parts.map(splitPair) : inTwos(own(bare).split(joint)), decoded);
  const items = itemsOf(named, schema) ?? {};
  if (isList && !isOne) return parts.map((part) => coerce(named, items, decoded(own(part))));
  return coerce(named, schema, decoded(own(bare)));
}

function membersFrom(
  { named, schema }: Target,
  pairs: readonly (readonly [string, string])[],
  decoded: (text: string) => string,
): object {
  return Object.fromEntries(
    pairs.map(([key, text]) => [decoded(key), coerce(named, memberOf(named, schema, decoded(key)), decoded(text))]),
  );
}

function readMembers({ named, schema }: Target, pairs: readonly (readonly [string, string])[]): unknown {
  const own = pairs.filter(([key]) => allowsMember(named, schema, key));
  return own.length === 0 ? undefined : membersFrom({ named, schema }, own, (text) => decode(text) ?? text);
}

/** `R,100,G,200` → `R` with `100`, `G` with `200`. */
function inTwos(parts: readonly string[]): [string, string][] {
  return parts.flatMap((part, at): [string, string][] => (at % 2 === 0 ? [[part, parts[at + 1] ?? '']] : []));
}

function splitPair(text: string): [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** Decoded names of a query with their encoded values. */
function pairsIn(search: string): [string, string][] {
  const parts = search.replace(/^\?/, '').split('&').filter(Boolean).map(splitPair);
  return parts.map(([name, text]) => [decode(name.replaceAll('+', ' ')) ?? name, text]);
}
