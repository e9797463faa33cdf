// Hand-written in generator/validate/. The copy in generated/ is replaced by `npm run generate`.
import type { NamedSchemas, Schema } from './api-schemas.js';

/** Schemas do not change, so what a reference leads to is worked out once. */
const followed = new WeakMap<NamedSchemas, WeakMap<Schema, Schema>>();

/** The schema that a reference leads to, with what stands beside the reference; that wins. */
export function follow(schema: Schema, named: NamedSchemas): Schema {
  const { $ref, ...own } = schema;
  if ($ref === undefined) return schema;
  const known = followed.get(named) ?? new WeakMap<Schema, Schema>();
  followed.set(named, known);
  const found = known.get(schema) ?? { ...follow(findNamed($ref, named), named), ...own };
  known.set(schema, found);
  return found;
}

/** The schema of a name. */
export function findNamed(name: string, named: NamedSchemas): Schema {
  const schema = Object.hasOwn(named, name) ? named[name] : undefined;
  if (!schema) throw new Error(`There is no schema ${name}.`);
  return schema;
}
