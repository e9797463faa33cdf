// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import { follow } from '../../validate/check.js';
import type { ParameterSchema, Schema } from '../../validate/api-schemas.js';
import { fieldsOf, membersOf, schemasOf } from '../../shell/describe/fields.js';
import type { MoreFields } from '../model/mcp-package.js';
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
export function describeOperation(offered: Offered, more: MoreFields | undefined): DescribedOperation {
  const { name, call, effect, needs } = offered;
  const { summary, description, deprecated } = call.described;
  const fields = resultFields(offered);
  return {
    operation: name,
    tool: effect === 'read' ? 'read' : 'write',
    summary: deprecated ? `Deprecated: ${summary}` : summary,
    ...(description !== undefined && { description }),
    ...(needs && { needs }),
    arguments: argumentsOf(offered, more),
    ...(fields.length > 0 && { fields }),
    ...(more?.note !== undefined && { note: more.note }),
  };
}

function argumentsOf({ call }: Offered, more: MoreFields | undefined): JsonSchema {
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
    ...(body && { body: withMore(bodySchema(body.kind, writer.write(body.schema)), more) }),
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

/** Adds fields to the schema of a body, which may be a reference. */
function withMore(schema: JsonSchema, more: MoreFields | undefined): JsonSchema {
  if (!more || Object.keys(more.body).length === 0) return schema;
  const added = { properties: more.body, ...(more.required?.length && { required: more.required }) };
  return { allOf: [schema, added] };
}

/** Names of the members of a record, or of an item of a list. */
export function resultFields(offered: Pick<Offered, 'call'>): string[] {
  return resultMembers(offered).fields.map(({ name }) => name);
}

/** Members of a record, or of an item of a list, and the patterns of others. */
export function resultMembers({ call }: Pick<Offered, 'call'>): ReturnType<typeof membersOf> {
  return membersOf(itemSchema(call) ?? {}, call.api.schemas.named);
}

/** Schema of the record that an operation responds with, or of the items of its list. */
export function itemSchema(call: Offered['call']): Schema | undefined {
  const { named, responses } = call.api.schemas;
  const success = Object.entries(responses[call.id] ?? {}).find(([status, schema]) => status.startsWith('2') && schema);
  const whole = success?.[1];
  if (!whole) return undefined;
  const schema = follow(whole, named);
  if (schema.items) return schema.items;
  if (schemasOf(call).pagination === undefined) return schema;
  const list = membersOf(schema, named).fields.find((field) => follow(field.schema, named).items);
  return list ? follow(list.schema, named).items : undefined;
}
