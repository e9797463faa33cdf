// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import { follow } from '../../validate/check.js';
import type { ParameterSchema, Schema } from '../../validate/api-schemas.js';
import { fieldsOf, schemasOf } from '../../shell/describe/fields.js';
import { resultMembers } from '../../shell/describe/result.js';
import type { Offered } from './catalog.js';
import { SchemaWriter, type JsonSchema } from './json-schema.js';

/** An operation, with all that a call of it needs. */
export interface DescribedOperation {
  readonly operation: string;
  readonly tool: 'read' | 'write';
  readonly summary: string;
  readonly description?: string;
  /** Flag that the server was started without. */
  readonly needs?: string;
  /** JSON Schema of the members `path`, `params` and `body` of the tool. */
  readonly arguments: JsonSchema;
  /** Members of a record of the result, for `fields`. */
  readonly fields?: readonly string[];
  readonly note?: string;
}

/** Describes an operation. */
export function describeOperation(offered: Offered): DescribedOperation {
  const { name, call, effect, needs } = offered;
  const { more } = call;
  const { summary, description, deprecated } = call.described;
  const fields = resultMembers(call).fields.map((field) => field.name);
  return {
    operation: name,
    tool: effect === 'read' ? 'read' : 'write',
    summary: deprecated ? `Deprecated: ${summary}` : summary,
    ...(description !== undefined && { description }),
    ...(needs && { needs }),
    arguments: argumentsOf(offered),
    ...(fields.length > 0 && { fields }),
    ...(more?.note !== undefined && { note: more.note }),
  };
}

function argumentsOf({ call }: Offered): JsonSchema {
  const { named } = call.api.schemas;
  const writer = new SchemaWriter(named);
  const { parameters } = schemasOf(call);
  const inPath = parameters.filter(({ in: place, name }) => place === 'path' && call.described.ids?.includes(name));
  const others = parameters.filter(({ in: place, name }) => place !== 'path' && call.described.params?.includes(name));
  const { body } = fieldsOf(call);
  const isNeeded = others.some((parameter) => isRequired(parameter, call.api.schemas.named));
  const properties: Record<string, JsonSchema> = {
    ...(inPath.length > 0 && {
      path: membersSchema(
        inPath.map((one) => ({ ...one, required: true })),
        writer,
        named,
      ),
    }),
    ...(others.length > 0 && { params: membersSchema(others, writer, named) }),
    ...(body && { body: bodySchema(body.kind, writer.write(body.schema)) }),
  };
  const required = [
    ...(inPath.length > 0 ? ['path'] : []),
    ...(isNeeded ? ['params'] : []),
    ...(body?.required ? ['body'] : []),
  ];
  return writer.finish({
    type: 'object',
    properties,
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  });
}

function membersSchema(
  parameters: readonly ParameterSchema[],
  writer: SchemaWriter,
  named: Offered['call']['api']['schemas']['named'],
): JsonSchema {
  const required = parameters.filter((one) => isRequired(one, named)).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, writer.write(schema)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function isRequired(
  { in: place, required, schema }: ParameterSchema,
  named: Readonly<Record<string, Schema>>,
): boolean {
  return place === 'path' || (required === true && follow(schema, named).default === undefined);
}

/** A file is text in base64, since arguments are JSON. */
function bodySchema(kind: string, schema: JsonSchema): JsonSchema {
  if (kind === 'text') return { type: 'string' };
  if (kind === 'binary') return { type: 'string', contentEncoding: 'base64' };
  return schema;
}
