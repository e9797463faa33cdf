import { mapTypeToComponent } from '@redocly/openapi-core';
import { unusedName } from '../../document/unused-name.js';
import { GRAMMAR } from '../../guard/grammar.js';
import { pointerKeys } from '../../guard/json-pointer.js';
import type { NodeType } from './node-types.js';
import { isMap } from '../../document/shapes.js';
import { warn, type Node, type Walk } from './walk.js';

/**
 * Gives shared parts names that OpenAPI allows: `page size` → `page_size`. Schemas keep theirs. References by the old names
 * lead to them still.
 */
export function renameParts(walk: Walk): void {
  const { components } = walk.document;
  if (!isMap(components)) return;
  for (const [group, parts] of Object.entries(components)) {
    if (group === 'schemas' || group.startsWith('x-') || !isMap(parts)) continue;
    if (Object.keys(parts).every((name) => GRAMMAR.componentName.test(name))) continue;
    walk.renamed.set(parts, renameKeys(walk, parts, group));
  }
}

/** New names of the shared parts of a group, by the old ones. */
export function newNames({ document, renamed }: Walk, group: string): ReadonlyMap<string, string> {
  const { components } = document;
  const parts = isMap(components) ? components[group] : undefined;
  return (isMap(parts) ? renamed.get(parts) : undefined) ?? new Map();
}

/** New names by the old ones. The order of the keys stays. */
function renameKeys(walk: Walk, parts: Node, group: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set(Object.keys(parts).filter((name) => GRAMMAR.componentName.test(name)));
  for (const [name, part] of Object.entries(parts)) {
    const isFree = GRAMMAR.componentName.test(name);
    const plain = name.replace(/[^A-Za-z0-9._-]+/g, '_');
    const newName = isFree ? name : unusedName(plain, (candidate) => taken.has(candidate));
    if (!isFree) {
      names.set(name, newName);
      taken.add(newName);
      const message = `components.${group} has the name ${JSON.stringify(name)}, which OpenAPI does not allow. It is read as ${JSON.stringify(newName)}.`;
      warn(walk, { node: parts, key: name }, { code: 'component-name', message });
    }
    Reflect.deleteProperty(parts, name);
    parts[newName] = part;
  }
  return names;
}

/**
 * Makes a shared part of a node that a reference leads to and that stands elsewhere, in an operation or a property. Returns
 * the pointer of the part. The node stays where it is, too.
 */
export function share(
  walk: Walk,
  node: Node,
  { type, pointer }: { readonly type: NodeType; readonly pointer: string },
): string {
  const known = walk.shared.get(node);
  if (known !== undefined) return known;
  const group = mapTypeToComponent(type.name, 'oas3');
  const keys = pointerKeys(pointer);
  const isShared = keys[0] === 'components' && keys[1] === group && keys.length === 3;
  if (group === null || isShared || (group !== 'schemas' && isReadable(keys))) return pointer;
  const components = memberOf(walk.document, 'components');
  const parts = memberOf(components, group);
  const name = unusedName(nameOf(keys), (candidate) => Object.hasOwn(parts, candidate));
  parts[name] = node;
  const shared = `#/components/${group}/${name}`;
  walk.shared.set(node, shared);
  return shared;
}

/** True for a place where a later stage looks for other parts than schemas. */
function isReadable(keys: readonly string[]): boolean {
  return ['components', 'paths', 'webhooks'].includes(keys[0] ?? '');
}

function memberOf(node: Node, key: string): Node {
  const member = node[key];
  if (isMap(member)) return member;
  const made: Node = {};
  node[key] = made;
  return made;
}

/** `components/schemas/Pet/properties/tags/items` → `PetTagsItems`. */
function nameOf(keys: readonly string[]): string {
  const words = keys
    .filter((key) => !STRUCTURE.has(key))
    .flatMap((key) => key.match(/[A-Za-z0-9]+/g) ?? [])
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const name = words.join('');
  return /^[A-Z]/.test(name) ? name : `Part${name}`;
}

/** Keys that say nothing of what a node is. */
const STRUCTURE = new Set(['components', 'schemas', 'properties', 'paths', 'content', 'application/json', 'schema']);
