// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { ParameterSchema } from '../../validate/api-schemas.js';
import { follow } from '../../validate/check.js';
import { ownParameter } from '../api/page-way.js';
import { splitRoute } from '../layout/effect.js';
import type { DescribedApi, DescribedOperation } from '../world/described.js';
import { issuesOf, requiredIn, type Issue, type Words } from '../../validate/issues.js';
import { isTooDeep, type JsonObject } from '../schema/json.js';
import { coerce, itemsOf } from './coerce.js';
import { readBody, type GivenBody } from './read-body.js';
import { isNameOf, isStyled, readStyled, type ParameterSource } from './read-style.js';

/** The values of a request, and their faults. */
export interface ReadValues {
  readonly path: Readonly<Record<string, string>>;
  readonly query: JsonObject;
  readonly body: JsonObject;
  readonly issues: readonly Issue[];
}

/** A request whose values are read. */
export interface Given extends GivenBody {
  readonly operation: DescribedOperation;
  /** Decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The same as it was received, with headers. */
  readonly source: ParameterSource;
  readonly words?: Words | undefined;
}

/** Reads path, query and body, and validates them by the description. */
export function readValues(api: DescribedApi, given: Given): ReadValues {
  const issues: Issue[] = [];
  const path = readPath(api, given, issues);
  const query = readQuery(api, given, issues);
  for (const parameter of given.operation.others ?? []) checkStyled(api, { parameter, given }, issues);
  const body = readBody(api, given.operation, { given, words: given.words, issues });
  return { path, query, body, issues };
}

/** The values of the path; those of a style without what the style adds. */
function readPath(api: DescribedApi, given: Given, issues: Issue[]): Readonly<Record<string, string>> {
  const path = { ...given.path };
  for (const parameter of given.operation.path) {
    const { name, schema } = parameter;
    if (isStyled(api.schemas, parameter)) {
      const value = checkStyled(api, { parameter, given }, issues);
      path[name] = typeof value === 'object' ? JSON.stringify(value) : String(value);
      continue;
    }
    const value = coerce(api.schemas, schema, path[name] ?? '');
    for (const issue of issuesOf(api.schemas, { schema, value, place: name }, given.words)) issues.push(issue);
  }
  return path;
}

/** Reads and validates a parameter in its style; `undefined` if it is absent. */
function checkStyled(
  api: DescribedApi,
  { parameter, given }: { readonly parameter: ParameterSchema; readonly given: Given },
  issues: Issue[],
): unknown {
  const { name, schema, required } = parameter;
  const value = readStyled(api.schemas, parameter, given.source);
  if (value === undefined && required) issues.push({ field: name, message: requiredIn(given.words ?? {}) });
  if (value === undefined) return undefined;
  for (const issue of issuesOf(api.schemas, { schema, value, place: name }, given.words)) issues.push(issue);
  return value;
}

function readQuery(api: DescribedApi, given: Given, issues: Issue[]): JsonObject {
  const { operation, query, words = {} } = given;
  const known = new Set(operation.query.map(({ name }) => name));
  for (const name of splitRoute(operation.route).query.keys()) known.add(name);
  for (const key of api.keys) if (key.in === 'query') known.add(key.name);
  const own = ownParameter(api, operation);
  if (own !== undefined) known.add(own);
  for (const name of new Set(query.keys())) {
    if (!known.has(name) && !operation.query.some((one) => isNameOf(api.schemas, one, name)))
      issues.push({ field: name, message: `Unknown query parameter: ${name}.` });
  }
  const values: JsonObject = {};
  for (const parameter of operation.query) {
    const { default: fallback } = follow(parameter.schema, api.schemas);
    if (isStyled(api.schemas, parameter)) {
      const value = checkStyled(api, { parameter, given }, issues) ?? fallback;
      if (value !== undefined) values[parameter.name] = value;
      continue;
    }
    const texts = query.getAll(parameter.name);
    if (texts.length === 0 && parameter.required) issues.push({ field: parameter.name, message: requiredIn(words) });
    else if (texts.length > 0) values[parameter.name] = readParameter(api, { parameter, texts, words }, issues);
    else if (fallback !== undefined) values[parameter.name] = fallback;
  }
  if (own !== undefined && query.has(own)) values[own] = query.get(own);
  return values;
}

interface GivenParameter {
  readonly parameter: ParameterSchema;
  readonly texts: readonly string[];
  readonly words: Words;
}

function readParameter(api: DescribedApi, { parameter, texts, words }: GivenParameter, issues: Issue[]): unknown {
  const { name, schema, json } = parameter;
  const items = itemsOf(api.schemas, schema);
  const isList = items !== undefined;
  const reject = (message: string) => void issues.push({ field: name, message });
  if (!isList && texts.length > 1) return reject('must not be repeated');
  const [text = ''] = texts;
  let value: unknown = isList
    ? texts.map((item) => coerce(api.schemas, items, item))
    : coerce(api.schemas, schema, text);
  try {
    if (json) value = JSON.parse(text);
  } catch {
    return reject('must be one JSON string');
  }
  if (isTooDeep(value)) return reject('is nested too deeply');
  for (const issue of issuesOf(api.schemas, { schema, value, place: name }, words)) issues.push(issue);
  return value;
}
