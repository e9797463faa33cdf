import type { OpenApiDocument, OperationObject, SchemaObject } from '../../../generator/document/document.js';
import { readOperations, type OperationReading } from '../../../generator/document/operation-reading.js';
import { deriveNames, type DerivedName } from '../../../generator/plan/derive/derive-names.js';

/** Operations by their route: `{ 'get /pets': {} }`. */
export type Operations = Readonly<Record<string, Partial<OperationObject>>>;

/** A document with these operations, and its readings. */
export function documentOf(operations: Operations): { document: OpenApiDocument; readings: OperationReading[] } {
  const paths: Record<string, Record<string, OperationObject>> = {};
  for (const [route, operation] of Object.entries(operations)) {
    const [method = '', ...path] = route.split(' ');
    (paths[path.join(' ')] ??= {})[method] = operation;
  }
  const document = { openapi: '3.1.0', info: { title: 'Pets', version: '1' }, paths };
  return { document, readings: readOperations(document) };
}

/** Method paths such as `pets.list`, by route. */
export function namesOf(
  operations: Operations,
  fixed?: ReadonlyMap<OperationReading, DerivedName>,
): Record<string, string> {
  const { document, readings } = documentOf(operations);
  return labelsOf(deriveNames(document, readings, fixed));
}

/** Derived names as method paths, by route. */
export function labelsOf(names: ReadonlyMap<OperationReading, DerivedName>): Record<string, string> {
  return Object.fromEntries([...names].map(([reading, name]) => [routeOf(reading), labelOf(name)]));
}

/** `pets.list` */
export function labelOf({ resource, methodName }: DerivedName): string {
  return [...resource, methodName].join('.');
}

/** `get /pets` */
export function routeOf({ method, path }: OperationReading): string {
  return `${method} ${path}`;
}

/** An operation whose response has this schema. */
export function returning(schema: SchemaObject): Partial<OperationObject> {
  return { responses: { '200': { content: { 'application/json': { schema } } } } };
}
