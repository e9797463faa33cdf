// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { ParameterSchema, Schema } from '../../validate/api-schemas.js';
import { follow } from '../../validate/check.js';
import { typesOf } from '../../validate/json-type.js';
import { splitRoute } from '../layout/effect.js';
import { variantsOf } from '../made/flatten.js';
import type { DescribedApi, DescribedOperation } from '../world/described.js';
import { issuesOf, requiredIn, type Issue, type Words } from '../schema/issues.js';
import { isTooDeep, type JsonObject } from '../schema/json.js';
import { coerce } from './coerce.js';
import { readBody, type GivenBody } from './read-body.js';

/** The values of a request, and their faults. */
export interface ReadValues {
  readonly query: JsonObject;
  readonly body: JsonObject;
  readonly issues: readonly Issue[];
}

/** A request whose values are read. */
export interface Given extends GivenBody {
  readonly operation: DescribedOperation;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly words?: Words | undefined;
}

/** Reads path, query and body, and validates them by the description. */
export function readValues(api: DescribedApi, given: Given): ReadValues {
  const issues: Issue[] = [];
  for (const parameter of given.operation.path) {
    const value = coerce(api, parameter.schema, given.path[parameter.name] ?? '');
    for (const issue of issuesOf(api.schemas, { schema: parameter.schema, value, place: parameter.name }, given.words))
      issues.push(issue);
  }
  const query = readQuery(api, given, issues);
  const body = readBody(api, given.operation, { given, words: given.words, issues });
  return { query, body, issues };
}

function readQuery(api: DescribedApi, { operation, query, words = {} }: Given, issues: Issue[]): JsonObject {
  const known = new Set(operation.query.map(({ name }) => name));
  for (const name of splitRoute(operation.route).query.keys()) known.add(name);
  for (const key of api.keys) if (key.in === 'query') known.add(key.name);
  for (const name of new Set(query.keys())) {
    if (!known.has(name)) issues.push({ field: name, message: `Unknown query parameter: ${name}.` });
  }
  const values: JsonObject = {};
  for (const parameter of operation.query) {
    const texts = query.getAll(parameter.name);
    const { default: fallback } = follow(parameter.schema, api.schemas);
    if (texts.length === 0 && parameter.required) issues.push({ field: parameter.name, message: requiredIn(words) });
    else if (texts.length > 0) values[parameter.name] = readParameter(api, { parameter, texts, words }, issues);
    else if (fallback !== undefined) values[parameter.name] = fallback;
  }
  return values;
}

interface GivenParameter {
  readonly parameter: ParameterSchema;
  readonly texts: readonly string[];
  readonly words: Words;
}

function readParameter(api: DescribedApi, { parameter, texts, words }: GivenParameter, issues: Issue[]): unknown {
  const { name, schema, json } = parameter;
  const items = itemsOf(api, schema);
  const isList = items !== undefined;
  const reject = (message: string) => void issues.push({ field: name, message });
  if (!isList && texts.length > 1) return reject('must not be repeated');
  const [text = ''] = texts;
  let value: unknown = isList ? texts.map((item) => coerce(api, items, item)) : coerce(api, schema, text);
  try {
    if (json) value = JSON.parse(text);
  } catch {
    return reject('must be one JSON string');
  }
  if (isTooDeep(value)) return reject('is nested too deeply');
  for (const issue of issuesOf(api.schemas, { schema, value, place: name }, words)) issues.push(issue);
  return value;
}

/** The items of a parameter that is a list. */
function itemsOf(api: DescribedApi, schema: Schema): Schema | undefined {
  return variantsOf(schema, api.schemas).find((variant) => typesOf(variant).includes('array'))?.items;
}
