// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { NamedSchemas, Schema } from '../../validate/api-schemas.js';
import { typesOf } from '../../validate/json-type.js';
import { membersOf, variantsOf } from '../made/flatten.js';
import { ID_NAMES } from './find-place.js';

/** The member of a record that tells it from the others. */
export interface Key {
  /** Dotted path: `id`, `petId`, `id.record_id`. */
  readonly path: string;
  readonly schema: Schema;
}

/** Facts by which a key is found. */
export interface KeySearch {
  readonly named: NamedSchemas;
  /** Name of the parameter in the path, where records have paths of their own. */
  readonly parameter: string | undefined;
  /** Word for one of the records: `pet`. */
  readonly word: string;
  /** Schema of the parameter. */
  readonly inPath?: Schema | undefined;
}

/** Usual names of keys, best first. */
const USUAL = [...ID_NAMES, 'key'];
/** Names that may do so where a parameter ends in them: `issue_number`, `tag_name`. */
const NAMES = [
  ...USUAL,
  'number',
  'slug',
  'name',
  'code',
  'login',
  'username',
  'handle',
  'symbol',
  'hash',
  'sha',
  'token',
];
/** Names that do so where nothing else does. */
const LAST = ['slug', 'name', 'code', 'login', 'username'];

/** Names that do so where the parameter is a string and ids are numbers: `{repo}`, `{org}`. */
const TEXTS = ['slug', 'login', 'username', 'handle', 'code', 'name'];

/** The key of records with a schema; `undefined` where no member can be one. */
export function findKey(schema: Schema, { named, parameter = '', word, inPath }: KeySearch): Key | undefined {
  const members = membersOf(schema, named);
  const scalars = Object.entries(members).filter(([, member]) => isScalar(member, named));
  const [asked, own] = [plain(parameter), plain(word)];
  const find = (isIt: (name: string) => boolean): Key | undefined => {
    const found = scalars.find(([name]) => isIt(plain(name)));
    return found && { path: found[0], schema: found[1] };
  };
  const among = (names: readonly string[], isIt: (name: string) => boolean) =>
    names
      .map(plain)
      .filter(isIt)
      .map((wanted) => find((name) => name === wanted))
      .find((key) => key !== undefined);
  const first = among(USUAL, () => true);
  return (
    (asked === '' ? undefined : find((name) => name === asked)) ??
    among(NAMES, (name) => asked !== '' && asked === `${own}${name}`) ??
    inner(members, { named, asked }) ??
    among(NAMES, (name) => asked.endsWith(name)) ??
    (first && isOther(first.schema, inPath, named) && !asked.endsWith('id') ? among(TEXTS, () => true) : undefined) ??
    first ??
    find((name) => USUAL.some((usual) => name === `${own}${plain(usual)}`)) ??
    (asked === '' ? undefined : among(LAST, () => true))
  );
}

/** Some ids are objects: `id: { workspace_id, record_id }`. */
function inner(
  members: Readonly<Record<string, Schema>>,
  { named, asked }: { readonly named: NamedSchemas; readonly asked: string },
): Key | undefined {
  const parts = members['id'] ? Object.entries(membersOf(members['id'], named)) : [];
  const [name, schema] = parts.find(([part]) => plain(part) === asked) ?? parts.at(-1) ?? [];
  return name !== undefined && schema ? { path: `id.${name}`, schema } : undefined;
}

function isScalar(schema: Schema, named: NamedSchemas): boolean {
  return variantsOf(schema, named).some((variant) => {
    const types = typesOf(variant);
    if (types.length > 0) return types.some((type) => type === 'string' || type === 'integer' || type === 'number');
    return !variant.properties && !variant.items;
  });
}

/** True if ids are numbers and the parameter of paths is a string. */
function isOther(id: Schema, inPath: Schema | undefined, named: NamedSchemas): boolean {
  const typesIn = (schema: Schema) => variantsOf(schema, named).flatMap((variant) => typesOf(variant));
  const isNumber = typesIn(id).every((type) => type === 'integer' || type === 'number' || type === 'null');
  return (
    isNumber && inPath !== undefined && typesIn(inPath).length > 0 && typesIn(inPath).every((type) => type === 'string')
  );
}

/** `pet_id` and `petId` are alike. */
function plain(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase();
}

/** A word for one: `pets` → `pet`, `categories` → `category`. */
export function singularOf(resource: string): string {
  const word = resource.split('.').at(-1) ?? '';
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.replace(/es$/, '');
  return word.replace(/([^s])s$/, '$1');
}
