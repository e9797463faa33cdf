import { essentials, EXPECTED_MEMBERS, type NodeType } from './node-types.js';
import { newNames } from './shared-parts.js';
import { warn, type Node, type Walk } from './walk.js';

/**
 * Adds what a node lacks and what has one meaning. False where it lacks something without which nothing can be made of it.
 * Its members have been visited.
 */
export function completeNode(walk: Walk, node: Node, type: NodeType): boolean {
  const lacking = essentials(type, node).filter((key) => node[key] === undefined);
  if (lacking.length > 0) {
    const names = lacking.map((key) => `\`${key}\``).join(' and ');
    warn(walk, { node }, { code: 'structure', message: `${article(type)} lacks ${names}. It is left out.` });
    return false;
  }
  for (const key of EXPECTED_MEMBERS[type.name] ?? []) {
    if (node[key] !== undefined) continue;
    node[key] = STAND_INS[key]?.();
    warn(walk, { node }, { code: 'member-missing', message: `${article(type)} lacks \`${key}\`.` });
  }
  if (type.name === 'Parameter') completeParameter(walk, node);
  if (type.name === 'MediaType') describeSequence(node);
  if (type.name === 'SecurityRequirement') renameSchemes(walk, node);
  return true;
}

/** Values for members that are not there. */
const STAND_INS: Readonly<Record<string, () => unknown>> = {
  info: () => ({ title: 'API', version: '0.0.0' }),
  title: () => 'API',
  version: () => '0.0.0',
  content: () => ({}),
};

function completeParameter(walk: Walk, node: Node): void {
  if (node['schema'] === undefined && node['content'] === undefined) {
    node['schema'] = {};
    const message = `The parameter ${JSON.stringify(node['name'])} lacks \`schema\`. It takes any value.`;
    warn(walk, { node, key: 'name' }, { code: 'member-missing', message });
  }
  if (node['in'] !== 'path' || node['required'] === true) return;
  node['required'] = true;
  const message = `The path parameter ${JSON.stringify(node['name'])} is not \`required: true\`, but no path is without it.`;
  warn(walk, { node, key: 'name' }, { code: 'path-parameter-optional', message });
}

/** A requirement names security schemes without a reference, so their new names are written into it. */
function renameSchemes(walk: Walk, requirement: Node): void {
  for (const [name, newName] of newNames(walk, 'securitySchemes')) {
    if (!Object.hasOwn(requirement, name)) continue;
    requirement[newName] = requirement[name];
    delete requirement[name];
  }
}

/** As 3.2 has it, the whole of a stream is the list of its items. Then what reads schemas has one place to look at. */
function describeSequence(node: Node): void {
  const { itemSchema: items } = node;
  if (items === undefined) return;
  delete node['itemSchema'];
  node['schema'] = { type: 'array', items };
}

/** `The Parameter Object`: OpenAPI's name of a kind of node. */
function article(type: NodeType): string {
  return type.name === 'Root' ? 'The document' : `The ${type.name} Object`;
}
