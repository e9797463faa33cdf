import { isReference } from './follow-reference.js';
import { dropIgnoredSiblings, rewriteSchema } from './schema-form.js';
import { isMap } from '../../document/shapes.js';
import { leaveOut, warn, type Node, type Walk } from './walk.js';

/** Gives a schema the form of 3.1, before its members are visited. */
export function visitSchema(walk: Walk, schema: Node): void {
  if ('$ref' in schema && typeof schema['$ref'] !== 'string')
    leaveOut(walk, { node: schema, key: '$ref' }, 'is no reference');
  if (walk.isOld && isReference(schema)) dropIgnoredSiblings(schema);
  raiseRequired(walk, schema);
  for (const { code, key, message, wrapped } of rewriteSchema(schema)) {
    if (wrapped) walk.positions.adopt(wrapped, schema);
    if (!walk.isOld) warn(walk, { node: schema, key }, { code, message });
  }
}

/** `required: true` in a property is a member of the list that its parent has. */
function raiseRequired(walk: Walk, schema: Node): void {
  const { properties } = schema;
  if (isMap(properties)) for (const [name, part] of Object.entries(properties)) raiseOne(walk, schema, { name, part });
  // A schema that is no property has no parent.
  if (typeof schema['required'] === 'boolean')
    leaveOut(walk, { node: schema, key: 'required' }, 'is a boolean, not a list of properties');
}

function raiseOne(walk: Walk, schema: Node, { name, part }: { readonly name: string; readonly part: unknown }): void {
  if (!isMap(part)) return;
  const isRequired = [part['required']].flat().length === 1 ? String([part['required']].flat()[0]) : '';
  if (Array.isArray(part['required']) || (isRequired !== 'true' && isRequired !== 'false')) return;
  delete part['required'];
  const list: unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
  if (isRequired === 'true' && !list.includes(name)) schema['required'] = [...list, name];
  const message = `\`required: ${isRequired}\` of the property ${JSON.stringify(name)} belongs in the list \`required\` of its object, where it is read now.`;
  warn(walk, { node: part, key: 'required' }, { code: 'required-flag', message });
}
