import type { FieldSchema } from '../../../shell/describe/described.js';
import type { Schema } from '../../../validate/api-schemas.js';
import type { Definition, FieldKind } from '../types/definition/definition.js';
import { labelOf, type Field } from '../types/definition/fields.js';

/** JSON Schema of a custom field. Any of them may be null, which is an empty field. */
export function fieldSchema(field: Field): FieldSchema {
  const [first, ...others] = field.occurrences.map(({ definition }) => definition);
  const label = labelOf(field);
  const title = label === field.key ? {} : { title: label };
  const help = [first, ...others].find((one) => one?.help !== undefined)?.help;
  const description = help === undefined ? {} : { description: help };
  const schemas = [first, ...others].flatMap((one) => (one ? valueSchema(one) : []));
  return { ...title, ...description, ...union(schemas) };
}

/** A schema of all values that some definition of a field allows: each pipeline may have its own options. */
function union(schemas: readonly Schema[]): Schema {
  const distinct = new Map(schemas.map((schema) => [JSON.stringify(schema), schema]));
  const [only = {}, ...more] = distinct.values();
  if (more.length === 0) return only;
  const enums = schemas.flatMap(({ enum: values }) => (values ? [values] : []));
  if (enums.length === schemas.length) return { enum: [...new Set(enums.flat())] };
  const items = schemas.flatMap(({ items: one }) => one ?? []);
  if (items.length === schemas.length) return { type: ['array', 'null'], items: union(items) };
  return { anyOf: [only, ...more] };
}

function valueSchema({ kind, options, isOpen }: Definition): Schema {
  const values = isOpen ? [] : (options ?? []).flatMap(({ accepted }) => accepted);
  if (kind === 'multipleOption') {
    const items = values.length > 0 ? { enum: values } : {};
    return { type: ['array', 'null'], items };
  }
  if (values.length > 0) return { enum: [...values, null] };
  return TYPES[kind] ?? {};
}

/** JSON Schema of the values of a kind. A kind that is not known takes any value. */
const TYPES: Readonly<Partial<Record<FieldKind, Schema>>> = {
  text: { type: ['string', 'null'] },
  longText: { type: ['string', 'null'] },
  number: { type: ['number', 'null'] },
  date: { type: ['string', 'null'] },
  arrayText: { type: ['array', 'null'], items: { type: 'string' } },
  phone: { type: ['string', 'null'] },
  email: { type: ['string', 'null'], format: 'email' },
  currency: { type: ['number', 'null'] },
  link: { type: ['string', 'null'] },
};
