import { customFieldsUses, type CustomFieldsUse, type SchemaObject } from '../document/document.js';
import { idPrefix } from '../document/id-prefix.js';
import type { LoadedDocument } from '../load/load-document.js';
import type { Problem } from '../model/problem.js';

const KEYWORD = 'x-custom-fields';

/** Whose custom fields a schema holds must be said in a way that types can be made from, wherever the schema stands. */
export function checkCustomFields(loaded: LoadedDocument): Problem[] {
  const { components, paths, webhooks } = loaded.document;
  return schemasWithSetting([components, paths, webhooks], new Set()).flatMap((schema) => checkSchema(loaded, schema));
}

/** Objects with the keyword. What stands below `example` is data. */
function schemasWithSetting(node: unknown, seen: Set<object>): SchemaObject[] {
  if (typeof node !== 'object' || node === null || seen.has(node)) return [];
  seen.add(node);
  const inside = Object.entries(node).filter(([key]) => !key.startsWith('example'));
  const below = inside.flatMap(([, child]) => schemasWithSetting(child, seen));
  return KEYWORD in node ? [node as SchemaObject, ...below] : below;
}

function checkSchema(loaded: LoadedDocument, schema: SchemaObject): Problem[] {
  const fault = faultOf(schema);
  if (fault === undefined) return [];
  const location = loaded.locate(schema, KEYWORD);
  return [{ code: 'custom-fields', location, message: `${KEYWORD} ${fault.message}.`, fix: fault.fix }];
}

interface Fault {
  readonly message: string;
  readonly fix: string;
}

function faultOf(schema: SchemaObject): Fault | undefined {
  const { entity, use } = (schema[KEYWORD] ?? {}) as { entity?: unknown; use?: unknown };
  if (!isEntity(entity) && !(Array.isArray(entity) && entity.length === 2 && entity.every(isEntity)))
    return {
      message: 'does not say whose the fields are',
      fix: 'Write "{ entity: pets, use: response }", for example.',
    };
  if (!customFieldsUses.includes(use as CustomFieldsUse))
    return { message: 'does not say what for', fix: `Write a "use", one of ${customFieldsUses.join(', ')}.` };
  return faultInShape(schema, use as CustomFieldsUse);
}

function faultInShape(schema: SchemaObject, use: CustomFieldsUse): Fault | undefined {
  if (use === 'key') {
    if (schema.type === 'string' && Array.isArray(schema['x-extensible-enum'])) return undefined;
    return { message: 'stands where no text may be a key', fix: 'Write "type: string" and "x-extensible-enum" too.' };
  }
  const patterns = Object.entries(schema.patternProperties ?? {});
  const [pattern, value] = patterns[0] ?? [];
  if (patterns.length !== 1 || idPrefix(pattern) === undefined)
    return { message: 'needs one pattern with a prefix', fix: 'Write "patternProperties: { ^x_: … }" beside it.' };
  if (use === 'filter' && value?.anyOf?.length !== 2)
    return {
      message: 'needs two kinds of conditions',
      fix: `Write "anyOf" with two under ${pattern}: the condition on a field of options, then that on any other.`,
    };
  return undefined;
}

function isEntity(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
