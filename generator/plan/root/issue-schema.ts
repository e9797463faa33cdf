import { alternatives, allProperties } from '../../document/alternatives.js';
import type { OpenApiDocument, SchemaObject } from '../../document/document.js';
import { MESSAGES } from '../../kit/runtime/responses/error-parts.js';

/** Members of an issue that say what is wrong. */
const MESSAGE_NAMES: readonly string[] = MESSAGES.split(' ');

/** Names of members that can only hold faults, even where nothing else is known of them. */
const FAULTS = /(?:^|[._-])(?:errors|error_details)$|Errors$/;

/** True for a list of faults, as objects or texts, and for an object with the faults of each field. */
export function isIssues(document: OpenApiDocument, schema: SchemaObject, place: string): boolean {
  const { type, items, properties, additionalProperties: others } = schema;
  if ([type].flat().includes('array') && items) return isText(document, items) || hasMessage(document, items);
  if (typeof others === 'object' && !properties)
    return isText(document, others) || alternatives(document, others).some(({ items: of }) => isText(document, of));
  return [type].flat().includes('object') && !properties && FAULTS.test(place);
}

/** True for a list of objects with a `message`, and a `field` if they name one. */
export function isPlainIssues(document: OpenApiDocument, { items }: SchemaObject): boolean {
  const members = allProperties(document, items).map(([name]) => name);
  return members.includes('message') && !members.some((name) => /^(?:loc|path|pointer|source|param|name)$/.test(name));
}

function hasMessage(document: OpenApiDocument, schema: SchemaObject): boolean {
  return allProperties(document, schema).some(
    ([name, member]) => MESSAGE_NAMES.includes(name) && isText(document, member),
  );
}

function isText(document: OpenApiDocument, schema: SchemaObject | undefined): boolean {
  return alternatives(document, schema).some(({ type }) => [type].flat().includes('string'));
}
