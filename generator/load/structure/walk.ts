import type { Locator } from '../files/locate.js';
import type { Problem } from '../../model/problem.js';
import type { NodeType } from './node-types.js';

/** An object as it was parsed. */
export type Node = Record<string, unknown>;

/** A pass over a document that repairs it in place. */
export interface Walk {
  readonly document: Node;
  readonly positions: Locator;
  /** True for a document of OpenAPI 3.0, whose keywords are rewritten without a warning. */
  readonly isOld: boolean;
  readonly problems: Problem[];
  /** Nodes that were visited as a kind, and true for those that can be used. */
  readonly visited: Map<NodeType, Map<object, boolean>>;
  /** Targets of references, which may stand where nothing else leads. */
  readonly targets: { readonly node: object; readonly type: NodeType }[];
  /** References to nothing, in place of something that a package cannot do without. */
  readonly dangling: { readonly node: Node; readonly type: NodeType }[];
  /** New names of shared parts by the old ones, by the map that holds them. */
  readonly renamed: Map<object, ReadonlyMap<string, string>>;
  /** Pointers of what was made a shared part. */
  readonly shared: Map<object, string>;
  /** Keys that were removed, by the object that held them. */
  readonly leftOut: Map<object, Set<string>>;
}

/** A member of a node, or an item of a list. */
export interface Member {
  readonly node: object;
  readonly key: string;
}

/** Advice for someone who wants to repair the document itself. */
const OPENAPI_FIX = 'Write what OpenAPI asks for here: https://spec.openapis.org/oas/v3.1.0';

/** Reports something that was repaired or is ignored: a member, or a node as a whole. */
export function warn(
  walk: Walk,
  { node, key }: Partial<Member> & { readonly node: object },
  { code, message }: Pick<Problem, 'code' | 'message'>,
): void {
  const location = walk.positions.locate(node, key);
  walk.problems.push({ code, severity: 'warning', location, message, fix: OPENAPI_FIX });
}

/** Reports a member of which nothing can be made, and removes it. */
export function leaveOut(walk: Walk, member: Member, reason: string): void {
  warn(walk, member, { code: 'structure', message: `\`${member.key}\` ${reason}. It is left out.` });
  remove(walk, member);
}

/** Removes a member. References to it are no faults of their own. */
export function remove({ leftOut }: Walk, { node, key }: Member): void {
  const keys = leftOut.get(node) ?? new Set();
  leftOut.set(node, keys.add(key));
  if (!Array.isArray(node)) Reflect.deleteProperty(node, key);
}

/** A value as a short text: its type, or itself where it is short. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `a ${typeof value}` : text;
}
