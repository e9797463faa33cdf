import { isReference, targetOf } from './follow-reference.js';
import { isMap } from '../../document/shapes.js';
import { warn, type Node, type Walk } from './walk.js';

/**
 * Reports references to nothing. In what an operation or an event uses they are errors. A shared part that nothing uses
 * does not keep a package from being made: a schema of it allows any value, and others are left out.
 */
export function judgeDangling(walk: Walk): void {
  if (walk.dangling.length === 0) return;
  const used = usedNodes(walk);
  const unused = new Set<object>();
  for (const { node, type } of walk.dangling) {
    const message = `The reference ${JSON.stringify(node['$ref'])} leads to nothing in the description.`;
    if (used.has(node)) {
      const location = walk.positions.locate(node, '$ref');
      walk.problems.push({ code: 'bad-reference', location, message, fix: FIX });
      continue;
    }
    warn(walk, { node, key: '$ref' }, { code: 'reference-ignored', message: `${message} Nothing uses it.` });
    if (type.name === 'Schema') delete node['$ref'];
    else unused.add(node);
  }
  if (unused.size > 0) removeNodes(walk.document['components'], unused);
}

const FIX = 'Write the path of an existing file, then "#/" and the name of something in it.';

/** Everything that paths, webhooks and credentials hold or refer to. */
function usedNodes(walk: Walk): Set<object> {
  const { paths, webhooks, components } = walk.document;
  const used = new Set<object>();
  const left: unknown[] = [paths, webhooks, isMap(components) ? components['securitySchemes'] : undefined];
  while (left.length > 0) {
    const node = left.pop();
    if (typeof node !== 'object' || node === null || used.has(node)) continue;
    used.add(node);
    left.push(...(Object.values(node) as unknown[]));
    if (isReference(node)) left.push(targetOf(walk, node.$ref).value);
  }
  return used;
}

function removeNodes(node: unknown, removed: ReadonlySet<object>, seen = new Set<object>()): void {
  if (typeof node !== 'object' || node === null || seen.has(node)) return;
  seen.add(node);
  for (const [key, child] of Object.entries(node as Node)) {
    if (!isMap(child) || !removed.has(child)) removeNodes(child, removed, seen);
    else if (Array.isArray(node)) node.splice(node.indexOf(child), 1);
    else Reflect.deleteProperty(node, key);
  }
}
