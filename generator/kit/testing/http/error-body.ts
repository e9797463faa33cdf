// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/testing/. Edit it there: each run of the generator replaces the copies.
import type { Schema } from '../../validate/api-schemas.js';
import { typesOf } from '../../validate/json-type.js';
import { membersOf, variantsOf } from '../made/flatten.js';
import { fillBody } from '../plain/show.js';
import { valueAt, withValueAt, type JsonObject } from '../schema/json.js';
import type { DescribedApi, DescribedOperation } from '../world/described.js';
import type { PlainResponse } from '../world/plain-response.js';

/** Members of an error body that say in words what is wrong, best first. */
const MESSAGES = ['message', 'detail', 'error_description', 'description', 'error', 'title', 'reason', 'msg'];

/**
 * An error in the form that the description gives it for this operation. An error that has an example, and one that the
 * description does not know, stay.
 */
export function inErrorForm(api: DescribedApi, operation: DescribedOperation, response: PlainResponse): PlainResponse {
  if (response.status < 400 || api.errors[response.status] !== undefined) return response;
  const status = statusFor(operation, response.status);
  const schema = schemaFor(operation, status);
  if (!schema || Object.keys(schema).length === 0) return { ...response, status };
  const message = valueAt(response.body, api.envelope.message);
  const members =
    typeof message === 'string' ? withMessage(api, schema, { body: response.body, message }) : response.body;
  return { ...response, status, body: fillBody(api, schema, members) };
}

/** Some APIs have 422 for what is invalid. */
function statusFor({ errors }: DescribedOperation, status: number): number {
  return status === 400 && errors['400'] === undefined && errors['422'] !== undefined ? 422 : status;
}

function schemaFor({ errors }: DescribedOperation, status: number): Schema | undefined {
  const found = errors[status] ?? errors[`${Math.floor(status / 100)}XX`] ?? errors[`${Math.floor(status / 100)}xx`];
  return found ?? errors['default'] ?? undefined;
}

interface Said {
  readonly body: unknown;
  readonly message: string;
}

/** The message where the schema has a member for one: at the top, or one level down. */
function withMessage({ schemas: named }: DescribedApi, schema: Schema, { body, message }: Said): unknown {
  const isText = (member: Schema | undefined) =>
    member !== undefined && variantsOf(member, named).some((variant) => typesOf(variant).includes('string'));
  const members = membersOf(schema, named);
  const inner = Object.entries(members).map(([name, member]) => [name, membersOf(member, named)] as const);
  const own = MESSAGES.find((name) => isText(members[name]));
  const [path] =
    own === undefined
      ? inner.flatMap(([outer, parts]) =>
          MESSAGES.filter((name) => isText(parts[name])).map((name) => `${outer}.${name}`),
        )
      : [own];
  return path === undefined ? body : withValueAt(body as JsonObject, path, message);
}
