import {
  registerSchema,
  setShouldValidateFormat,
  unregisterSchema,
  validate,
} from '@hyperjump/json-schema/draft-2020-12';
// oxlint-disable-next-line import/no-unassigned-import -- how its formats are switched on
import '@hyperjump/json-schema/formats';
import { check } from '../../../generated/src/validate/check.js';
import type { NamedSchemas, Schema } from '../../../generated/src/validate/api-schemas.js';
import { compactSchema } from '../../../generator/document/compact-schema.js';
import type { OpenApiDocument, SchemaObject } from '../../../generator/document/document.js';
import { describeDocument } from '../embedded/description.js';

/** Says whether a value is valid against a schema of the document that it was made for. */
export interface Judge {
  readonly name: string;
  isValid(schema: SchemaObject, value: unknown): Promise<boolean>;
}

/** Two validators that share no code, and the package's own small one. */
export function judgesOf(document: OpenApiDocument): Judge[] {
  return [ajvJudge(document), hyperjumpJudge(document), ownJudge(document)];
}

function ajvJudge(document: OpenApiDocument): Judge {
  const { validators } = describeDocument(document);
  return { name: 'ajv', isValid: (schema, value) => Promise.resolve(validators.check(schema, value).length === 0) };
}

setShouldValidateFormat(true);
const DIALECT = 'https://json-schema.org/draft/2020-12/schema';
let documents = 0;

function hyperjumpJudge(document: OpenApiDocument): Judge {
  documents += 1;
  const base = `https://schemas.test/${documents}`;
  const register = (schema: SchemaObject, uri: string) => {
    unregisterSchema(uri);
    registerSchema(withAbsoluteReferences(schema, base), uri, DIALECT);
    return uri;
  };
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) register(schema, `${base}/${name}`);
  const compiled = new Map<SchemaObject, ReturnType<typeof validate>>();
  const compile = (schema: SchemaObject) => {
    const known = compiled.get(schema) ?? validate(register(schema, `${base}/-/${compiled.size}`));
    compiled.set(schema, known);
    return known;
  };
  return {
    name: 'hyperjump',
    isValid: async (schema, value) => (await compile(schema))(value as never).valid,
  };
}

/** Each named schema has an address of its own. */
function withAbsoluteReferences(schema: SchemaObject, base: string) {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? value.replace('#/components/schemas', base) : value,
  ) as Parameters<typeof registerSchema>[0];
}

/** The interpreter that checks responses for users, with the schemas as they are emitted. */
function ownJudge(document: OpenApiDocument): Judge {
  const compiled = new WeakMap<SchemaObject, Schema>();
  const named: NamedSchemas = Object.fromEntries(
    Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => [name, compactSchema(schema)]),
  );
  return {
    name: 'heffl/validate',
    isValid: (schema, value) => {
      const known = compiled.get(schema) ?? compactSchema(schema);
      compiled.set(schema, known);
      return Promise.resolve(check(known, value, { named }).length === 0);
    },
  };
}
