import { pointerKeys, pointerTo } from '../../guard/json-pointer.js';
import { ESSENTIAL_TARGETS, REFERABLE, type NodeType } from './node-types.js';
import { share } from './shared-parts.js';
import { isMap } from '../../document/shapes.js';
import { remove, warn, type Node, type Walk } from './walk.js';

/** An object that refers to another one. */
export type Reference = Node & { $ref: string };

/** Where a reference leads: a value and its place, or why there is none. */
type Target =
  | { readonly value: unknown; readonly pointer: string }
  | { readonly value?: undefined; readonly isLeftOut: boolean };

/** True for an object with a `$ref`. */
export function isReference(value: unknown): value is Reference {
  return isMap(value) && typeof value['$ref'] === 'string';
}

/**
 * Follows a reference of a node. It is rewritten to the plainest form of its pointer: without percent-encoding, and
 * without other references on the way. False where the node cannot be used.
 */
export function followReference(walk: Walk, node: Reference, type: NodeType): boolean {
  const target = targetOf(walk, node.$ref);
  if (isMap(target.value) && 'pointer' in target) {
    if (!REFERABLE.has(type.name)) return inline(node, target.value);
    node.$ref = share(walk, target.value, { type, pointer: target.pointer });
    walk.targets.push({ node: target.value, type });
    return true;
  }
  // A schema may be `true`, which needs no type of its own.
  if (type.name === 'Schema' && typeof target.value === 'boolean') return inline(node, target.value ? {} : { not: {} });
  const isLeftOut = 'isLeftOut' in target && target.isLeftOut;
  if (!isLeftOut && ESSENTIAL_TARGETS.has(type.name)) {
    walk.dangling.push({ node, type });
    return true;
  }
  const reason = isLeftOut ? 'something that is left out' : 'nothing in the description. It is left out';
  const message = `The reference ${JSON.stringify(node.$ref)} leads to ${reason}.`;
  warn(walk, { node, key: '$ref' }, { code: isLeftOut ? 'structure' : 'reference-ignored', message });
  remove(walk, { node, key: '$ref' });
  // A schema without it allows any value.
  return type.name === 'Schema';
}

/** Follows the references of a discriminator's mapping, whose values may be names of schemas too. */
export function followMapping(walk: Walk, mapping: Node): void {
  for (const [key, reference] of Object.entries(mapping)) {
    if (typeof reference !== 'string' || !/[#/]/.test(reference)) continue;
    const target = targetOf(walk, reference);
    if ('pointer' in target) {
      mapping[key] = target.pointer;
      continue;
    }
    const message = `The reference ${JSON.stringify(reference)} leads to nothing in the description. It is left out.`;
    warn(walk, { node: mapping, key }, { code: 'reference-ignored', message });
    remove(walk, { node: mapping, key });
  }
}

/** Puts the target's members in place of a reference, where OpenAPI has none. */
function inline(node: Reference, target: Node): boolean {
  Reflect.deleteProperty(node, '$ref');
  Object.assign(node, { ...target, ...node });
  return true;
}

const MAX_HOPS = 50;

/** The value that a reference leads to, and its place. */
export function targetOf(walk: Walk, reference: string, hops = 0): Target {
  if (hops > MAX_HOPS || !reference.startsWith('#')) return { isLeftOut: false };
  let value: unknown = walk.document;
  let pointer = '#';
  for (const key of pointerKeys(reference)) {
    while (isReference(value) && !Object.hasOwn(value, key)) {
      const next = targetOf(walk, value.$ref, hops + 1);
      if (!('pointer' in next)) return next;
      ({ value, pointer } = next);
    }
    if (typeof value !== 'object' || value === null) return { isLeftOut: false };
    const name = Object.hasOwn(value, key) ? key : (walk.renamed.get(value)?.get(key) ?? key);
    if (!Object.hasOwn(value, name)) return { isLeftOut: walk.leftOut.get(value)?.has(name) ?? false };
    value = Reflect.get(value, name);
    // Keys are percent-decoded when the pointer is read.
    pointer = pointerTo(pointer, name.replaceAll('%', '%25'));
  }
  return { value, pointer };
}

/** The node that a node refers to, or itself. */
export function pointedAt(walk: Walk, node: Node): Node {
  let current: unknown = node;
  for (let hops = 0; hops < MAX_HOPS && isReference(current); hops += 1) current = targetOf(walk, current.$ref).value;
  return isMap(current) ? current : {};
}
