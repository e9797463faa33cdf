import { bundle, createConfig } from '@redocly/openapi-core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { fileURLToPath } from 'node:url';

/** A JSON object whose members are looked at one by one. */
export type JsonObject = Record<string, unknown>;

const METHODS = ['get', 'put', 'post', 'patch', 'delete'];

/** Reads a description into one document, its references local. */
export async function readDescription(api: 'v1' | 'v2'): Promise<JsonObject> {
  const ref = fileURLToPath(new URL(`../../../openapi/${api}/openapi.yaml`, import.meta.url));
  const { bundle: document, problems } = await bundle({ ref, config: await createConfig({}) });
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return object(document.parsed);
}

/** A value as an object, or an empty one: a missing member is reported where it is compared. */
export function object(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** A value as a list, or an empty one. */
export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Follows the keys from a node, and every local reference on the way. Keys next to a reference win over its target. */
export function at(document: JsonObject, node: unknown, ...keys: string[]): JsonObject {
  const here = withoutRef(document, object(node));
  const [key, ...rest] = keys;
  return key === undefined ? here : at(document, here[key], ...rest);
}

function withoutRef(document: JsonObject, node: JsonObject): JsonObject {
  const { $ref: ref, ...siblings } = node;
  if (typeof ref !== 'string') return node;
  const keys = ref
    .replace(/^#\//, '')
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return { ...at(document, document, ...keys), ...siblings };
}

/** An operation of a description, or an empty object. */
export function operationAt(document: JsonObject, method: string, path: string): JsonObject {
  return at(document, document, 'paths', path, method);
}

/** All operations as rows: method, path, operationId, level of provenance. */
export function inventory(document: JsonObject): string[][] {
  return Object.keys(object(document['paths'])).flatMap((path) => {
    const item = at(document, document, 'paths', path);
    return METHODS.filter((method) => method in item).map((method) => {
      const operation = object(item[method]);
      return [method, path, String(operation['operationId']), String(object(operation['x-provenance'])['level'])];
    });
  });
}

/** Validates values against the schemas of a description. Returns the complaints. */
export function validator(document: JsonObject): (schema: JsonObject, value: unknown) => string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return (schema, value) => {
    // References in the schema are relative to the document, so its components travel along.
    const validate = ajv.compile({ ...schema, components: document['components'] });
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
  };
}
