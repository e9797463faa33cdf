import type { Locator } from '../files/locate.js';
import type { Problem } from '../../model/problem.js';
import { completeNode } from './complete-node.js';
import { fitValue, UNFIT, wanted } from './fit-value.js';
import { judgeDangling } from './dangling-references.js';
import { followMapping, followReference, isReference } from './follow-reference.js';
import {
  expectedAt,
  expectedIn,
  isExtension,
  isMapType,
  isNodeType,
  MAY_BE_EMPTY,
  ROOT_TYPE,
  type Expected,
  type NodeType,
} from './node-types.js';
import { declarePathParameters } from './path-parameters.js';
import { renameParts } from './shared-parts.js';
import { visitSchema } from './visit-schema.js';
import { isMap } from '../../document/shapes.js';
import { leaveOut, remove, shown, warn, type Member, type Node, type Walk } from './walk.js';

/**
 * Gives a joined document the form and the structure of OpenAPI 3.1, in place: each object stays the same one. What has one
 * meaning is repaired, and what breaks the structure is left out, with a warning each. A reference to nothing is an error.
 */
export function repairDocument(
  document: object,
  { positions, version }: { readonly positions: Locator; readonly version: '3.0' | '3.1' | '3.2' },
): Problem[] {
  const root = document as Node;
  const walk: Walk = {
    document: root,
    positions,
    isOld: version === '3.0',
    problems: [],
    visited: new Map(),
    targets: [],
    dangling: [],
    renamed: new Map(),
    shared: new Map(),
    leftOut: new Map(),
  };
  if (version !== '3.2' && !String(root['openapi']).startsWith('3.1.')) root['openapi'] = '3.1.0';
  renameParts(walk);
  // References to a shared part that is left out are known as such once it is.
  if (Object.hasOwn(root, 'components')) visitMember(walk, { node: root, key: 'components' }, ROOT_TYPE);
  visit(walk, root, ROOT_TYPE);
  for (const { node, type } of walk.targets) visit(walk, node, type);
  declarePathParameters(walk);
  judgeDangling(walk);
  return walk.problems;
}

/** False where nothing can be made of a node. */
function visit(walk: Walk, node: object, type: NodeType): boolean {
  const known = walk.visited.get(type) ?? new Map<object, boolean>();
  walk.visited.set(type, known);
  const earlier = known.get(node);
  if (earlier !== undefined) return earlier;
  known.set(node, true);
  const isUsable = Array.isArray(node) ? visitList(walk, node, type) : visitNode(walk, node as Node, type);
  known.set(node, isUsable);
  return isUsable;
}

function visitList(walk: Walk, list: unknown[], type: NodeType): boolean {
  const kept: unknown[] = [];
  for (const [index, value] of list.entries()) {
    const fitted = fit(walk, value, expectedIn(type, value));
    const member = { node: list, key: String(index) };
    if (fitted === UNFIT) leaveOut(walk, member, misfit(value, expectedIn(type, value)));
    else if (fitted !== UNUSABLE) kept.push(fitted);
  }
  // The list stays the same object.
  if (kept.length < list.length || kept.some((value, index) => value !== list[index]))
    list.splice(0, list.length, ...kept);
  return true;
}

function visitNode(walk: Walk, node: Node, type: NodeType): boolean {
  if (isReference(node)) {
    if (!followReference(walk, node, type)) return false;
    if (isReference(node) && type.name !== 'Schema' && type.name !== 'PathItem') return true;
  }
  if (type.name === 'Schema') visitSchema(walk, node);
  if (type.name === 'DiscriminatorMapping') followMapping(walk, node);
  for (const key of Object.keys(node)) if (!isExtension(type, key)) visitMember(walk, { node, key }, type);
  return isReference(node) || completeNode(walk, node, type);
}

function visitMember(walk: Walk, member: Member & { readonly node: Node }, type: NodeType): void {
  const { node, key } = member;
  const value = node[key];
  const expected = expectedAt(type, key, value);
  if (expected === undefined) return visitUnknown(walk, member, type);
  const fitted = fit(walk, value, expected);
  if (fitted === value) return;
  if (fitted === UNUSABLE) return remove(walk, member);
  if (fitted !== UNFIT) {
    node[key] = fitted;
    if (typeof value === 'boolean') return;
    const message = `\`${key}\` ${misfit(value, expected)}. It is read as ${JSON.stringify(fitted).slice(0, 60)}.`;
    return warn(walk, member, { code: 'structure', message });
  }
  if (!isMapType(type) || expected?.name !== 'Schema') return leaveOut(walk, member, misfit(value, expected));
  node[key] = {};
  warn(walk, member, {
    code: 'structure',
    message: `\`${key}\` ${misfit(value, expected)}. It is read as a schema that allows any value.`,
  });
}

/** Something that OpenAPI has no word for. */
function visitUnknown(walk: Walk, member: Member & { readonly node: Node }, type: NodeType): void {
  const { node, key } = member;
  if (type.name === 'Paths' && /^[\w{]/.test(key) && !key.includes(':') && !(`/${key}` in node)) {
    warn(walk, member, { code: 'structure', message: `The path \`${key}\` lacks its "/". It is read as \`/${key}\`.` });
    node[`/${key}`] = node[key];
    remove(walk, member);
    visitMember(walk, { node, key: `/${key}` }, type);
  } else if (type.name === 'Paths' || type.name === 'Responses') {
    leaveOut(walk, member, type.name === 'Paths' ? 'is no path' : 'is no status code');
  } else if (key !== '$ref') {
    warn(walk, member, { code: 'unknown-member', message: `The ${type.name} Object has no member \`${key}\`.` });
  }
}

/** Stands for a node whose own fault has been reported. */
const UNUSABLE = Symbol('unusable');

/** A value in the form that is expected, `UNFIT`, or `UNUSABLE`. */
function fit(walk: Walk, value: unknown, expected: Expected): unknown {
  if (expected === null || expected === undefined) return value;
  if (!isNodeType(expected)) return fitValue(value, expected);
  const shaped = shape(value, expected);
  if (typeof shaped !== 'object' || shaped === null) return UNFIT;
  return visit(walk, shaped, expected) ? shaped : UNUSABLE;
}

/** An object or list in place of a value that can only mean it. */
function shape(value: unknown, type: NodeType): unknown {
  if (type.name === 'Schema' && typeof value === 'boolean') return value ? {} : { not: {} };
  if (type.items !== undefined) return isMap(value) && !isReference(value) ? [value] : value;
  if (value === null && MAY_BE_EMPTY.has(type.name)) return {};
  // Some languages write an empty map as an empty list.
  if (Array.isArray(value)) return value.length === 0 ? {} : UNFIT;
  return value;
}

/** Why a value is not what it should be, as the end of a sentence. */
function misfit(value: unknown, expected: Expected): string {
  if (!expected) return 'is not expected';
  if (!isNodeType(expected) && expected.items && Array.isArray(value)) {
    const { items } = expected;
    const bad = (value as unknown[]).find((item) => fitValue(item, items) !== item);
    return `holds ${shown(bad)}, which should be ${wanted(items)}`;
  }
  const what = isNodeType(expected)
    ? `\`${expected.name}\` (${expected.items === undefined ? 'object' : 'array'})`
    : wanted(expected);
  return `should be ${what} but is ${shown(value)}`;
}
