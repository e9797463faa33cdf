import type { OpenApiDocument, SchemaObject } from '../document/document.js';
import { nameIn } from '../document/names-in.js';
import { everySchema } from '../document/schemas-in.js';

type Discriminated = SchemaObject & {
  discriminator?: { readonly propertyName?: string; readonly mapping?: Readonly<Record<string, string>> };
};

/**
 * Gives the members of each union the values that the mapping of its discriminator has for them, in place, and removes
 * the discriminators: openapi-typescript would take the property out of the schemas that others extend, and would give
 * it the names of the schemas as values where there is no mapping. A property with a constant or an enum keeps it.
 */
export function settleDiscriminators(document: OpenApiDocument): void {
  const schemas = document.components?.schemas ?? {};
  const all = everySchema(document) as Discriminated[];
  const extended = new Set(all.flatMap(({ allOf = [] }) => allOf.flatMap(({ $ref }) => ($ref ? [nameIn($ref)] : []))));
  for (const schema of all) {
    const { propertyName = '', mapping = {} } = schema.discriminator ?? {};
    delete schema.discriminator;
    for (const [name, values] of valuesByName(mapping)) {
      const member = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
      if (member && propertyName !== '' && !extended.has(name)) narrow(member, propertyName, values);
    }
  }
}

/** A mapping leads from values to references or names of schemas. */
function valuesByName(mapping: Readonly<Record<string, string>>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [value, reference] of Object.entries(mapping)) {
    const name = reference.includes('/') ? nameIn(reference) : reference;
    found.set(name, [...(found.get(name) ?? []), value]);
  }
  return found;
}

function narrow(schema: SchemaObject, property: string, values: string[]): void {
  const inPlace = [schema, ...(schema.allOf ?? [])].filter(({ properties }) => properties !== undefined);
  const holder = inPlace.find(({ properties = {} }) => Object.hasOwn(properties, property)) ?? inPlace[0];
  const own = holder?.properties?.[property];
  if (own && (own.const !== undefined || own.enum || !isText(own))) return;
  const narrowed = { ...(own?.description && { description: own.description }), type: 'string', enum: values };
  if (holder?.properties) {
    holder.properties[property] = narrowed;
    holder.required = [...new Set([...(holder.required ?? []), property])];
  } else if (schema.type === 'object' || schema.properties || schema.allOf) {
    const part = { type: 'object', properties: { [property]: narrowed }, required: [property] };
    schema.allOf = [...(schema.allOf ?? []), part];
  }
}

/** True for a string, and for a schema that does not say what it is. */
function isText({ type }: SchemaObject): boolean {
  return type === undefined || type === 'string';
}
