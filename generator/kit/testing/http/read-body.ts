// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { BodySchema } from '../../validate/api-schemas.js';
import { isPlainObject } from '../../validate/json-type.js';
import { issuesOf, type Issue, type Words } from '../../validate/issues.js';
import { isTooDeep, type JsonObject } from '../schema/json.js';
import type { DescribedApi, DescribedOperation } from '../world/described.js';
import { coerce } from './coerce.js';
import { readFields, type Field } from './form-tree.js';

/** A body as it was received. */
export interface GivenBody {
  readonly contentType: string | null;
  /** Empty if there is no body. */
  readonly text: string;
  /** Parts of a multipart body; absent where it is none, or cannot be read. A file is its text. */
  readonly parts?: readonly Field[] | undefined;
}

/** Reads the body of a request, and validates it by the description. Members of what is no object are none. */
export function readBody(
  api: DescribedApi,
  { body }: Pick<DescribedOperation, 'body'>,
  { given, words, issues }: { readonly given: GivenBody; readonly words?: Words | undefined; readonly issues: Issue[] },
): JsonObject {
  const reject = (message: string): JsonObject => {
    issues.push({ message });
    return {};
  };
  if (given.text === '') return body?.required ? reject('A body is required.') : {};
  if (!body) return reject('This operation takes no body.');
  const fault = typeFault(body, given.contentType);
  if (fault !== undefined) return reject(fault);
  const value = valueOf(api, body, given);
  if (value === undefined)
    return reject(`The body is not ${body.kind === 'multipart' ? 'multipart/form-data' : 'JSON'}.`);
  if (isTooDeep(value)) return reject('The body is nested too deeply.');
  for (const issue of issuesOf(api.schemas, { schema: body.schema, value }, words)) issues.push(issue);
  return isPlainObject(value) ? value : {};
}

function typeFault({ kind, type = 'application/json' }: BodySchema, contentType: string | null): string | undefined {
  const given = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const isJson = given === 'application/json' || given.endsWith('+json');
  const [expected = ''] = type.split(';');
  const isFit = kind === undefined || kind === 'json' ? isJson : isInRange(given, expected.trim().toLowerCase());
  return isFit ? undefined : `The content type must be ${type}.`;
}

/** `image/*` has every image. */
function isInRange(given: string, range: string): boolean {
  const [kind, name] = range.split('/');
  return given === range || (name === '*' && given !== '' && (kind === '*' || given.startsWith(`${kind}/`)));
}

/** The value of a body; `undefined` for one that cannot be read. */
function valueOf(api: DescribedApi, { kind, schema, usual, others }: BodySchema, { text, parts }: GivenBody): unknown {
  const styles = { ...(usual !== undefined && { usual }), ...(others && { others }) };
  switch (kind) {
    case 'form':
      return readFields(api, schema, { fields: [...new URLSearchParams(text)], styles });
    case 'multipart':
      return parts && readFields(api, schema, { fields: parts, styles });
    case 'text':
      return coerce(api.schemas, schema, text);
    case 'binary':
      return text;
    default:
      return parseJson(text);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The parts of a multipart body; `undefined` for other bodies. */
export async function partsIn(bytes: ArrayBuffer, contentType: string | null): Promise<Field[] | undefined> {
  if (contentType === null || !/^multipart\/form-data\b/i.test(contentType)) return undefined;
  const parts: Field[] = [];
  try {
    const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
    const entries: (readonly [string, string | Blob])[] = [];
    form.forEach((value, name) => entries.push([name, value]));
    for (const [name, value] of entries) parts.push([name, typeof value === 'string' ? value : await value.text()]);
    return parts;
  } catch {
    return undefined;
  }
}
