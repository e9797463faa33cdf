import { allProperties, alternatives } from '../../document/alternatives.js';
import type { OpenApiDocument, SchemaObject } from '../../document/document.js';
import { isUnknown } from '../../document/type-reference.js';
import type { EventReading } from '../../model/stream.js';

const FIELDS: readonly string[] = ['data', 'event', 'id', 'retry'];

/**
 * True for the schema of a whole event, as OpenAPI 3.2 describes one: it has data, and either a name or no members but those
 * of an event.
 */
export function isWholeEvent(document: OpenApiDocument, schema: SchemaObject): boolean {
  const names = new Set(allProperties(document, schema).map(([name]) => name));
  return names.has('data') && (names.has('event') || [...names].every((name) => FIELDS.includes(name)));
}

/**
 * The form of the data of events. Data of a whole event is a string where it has no type; an item that is nothing but the
 * data is JSON there, as long as something is known of it.
 */
export function eventData(
  document: OpenApiDocument,
  whole: SchemaObject | undefined,
  item: SchemaObject | undefined,
): EventReading['data'] {
  if (whole === undefined)
    return item === undefined || isUnknown(document, item) ? 'text' : formOf(document, [item], 'json');
  const data = allProperties(document, whole).flatMap(([name, schema]) => (name === 'data' ? [schema] : []));
  return formOf(document, data, 'text');
}

function formOf(
  document: OpenApiDocument,
  schemas: readonly SchemaObject[],
  usual: 'json' | 'text',
): EventReading['data'] {
  const forms = schemas.flatMap((schema) => alternatives(document, schema)).flatMap(formsOf);
  const found = new Set(forms.length > 0 ? forms : [usual]);
  if (found.size > 1) return 'either';
  return found.has('text') ? 'text' : 'json';
}

/** The forms that the keywords of a schema itself ask for. */
function formsOf({ type, enum: values, const: value, properties, items }: SchemaObject): ('json' | 'text')[] {
  const named = [type ?? []].flat().filter((one) => one !== 'null');
  const types = named.map((one) => (one === 'string' ? 'text' : 'json'));
  if (types.length > 0) return types;
  const known = [...(values ?? []), ...(value === undefined ? [] : [value])];
  if (known.length > 0) return known.map((one) => (typeof one === 'string' ? 'text' : 'json'));
  return (properties ?? items) ? ['json'] : [];
}
