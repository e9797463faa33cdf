// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import { callsOf, type Call, type DescribedApi } from '../../shell/describe/described.js';
import { schemasOf } from '../../shell/describe/fields.js';
import { nearest } from '../../runtime/errors/nearest.js';
import { ToolError } from '../model/tool-error.js';

/** Permissions of a server. */
export interface Permissions {
  readonly isWriting: boolean;
  readonly isDeleting: boolean;
  /** Patterns of operation names: `pets.*`. Empty: all. */
  readonly only: readonly string[];
}

/** Effect of an operation. */
export type Effect = 'read' | 'write' | 'delete';

/** An operation that a server offers. */
export interface Offered {
  /** `pets.list`, `v1.pets.list` */
  readonly name: string;
  readonly call: Call;
  readonly effect: Effect;
  /** Flag that the server was started without: `--write`. Absent: it may be called. */
  readonly needs?: '--write' | '--delete';
}

/** The operations that a server offers, in order. */
export function catalogOf(apis: readonly DescribedApi[], permissions: Permissions): Offered[] {
  const patterns = permissions.only.map(expressionOf);
  const all = callsOf(apis).map((call) => offer(call, permissions));
  return all.filter(({ name }) => patterns.length === 0 || patterns.some((pattern) => pattern.test(name)));
}

function offer(call: Call, permissions: Permissions): Offered {
  const effect = effectOf(call);
  const needs = missingFlag(effect, permissions);
  return { name: nameOf(call), call, effect, ...(needs && { needs }) };
}

/** Name of an operation: its API where it has a prefix, and the properties that lead to its method. */
export function nameOf({ api, described }: Pick<Call, 'api' | 'described'>): string {
  return [...(api.prefix === '' ? [] : [api.prefix]), ...described.path].join('.');
}

/** The operation of a name, for a tool of an effect. */
export function findOffered(catalog: readonly Offered[], given: unknown): Offered {
  const found = catalog.find(({ name }) => name === given);
  if (found) return found;
  const names = catalog.map(({ name }) => name);
  const like = typeof given === 'string' ? nearest(given, names) : undefined;
  throw new ToolError({
    code: 'unknown_operation',
    message: `There is no operation ${JSON.stringify(given ?? null)}.${like === undefined ? '' : ` Did you mean ${like}?`}`,
    issues: [{ field: 'operation', message: 'is no operation', ...(like !== undefined && { nearest: like }) }],
    next: 'Use find to search for operations.',
  });
}

function effectOf(call: Call): Effect {
  const { method } = schemasOf(call);
  if (/^(?:GET|HEAD|OPTIONS)$/i.test(method)) return 'read';
  const verb = call.described.path.at(-1) ?? '';
  return method.toUpperCase() === 'DELETE' || /^(?:delete|remove|destroy|purge|erase)(?![a-z])/.test(verb)
    ? 'delete'
    : 'write';
}

function missingFlag(effect: Effect, { isWriting, isDeleting }: Permissions): Offered['needs'] {
  if (effect === 'read') return undefined;
  if (effect === 'delete') return isDeleting ? undefined : '--delete';
  return isWriting ? undefined : '--write';
}

/** `pets.*` matches every operation below `pets`; `*` stands for any text. */
function expressionOf(pattern: string): RegExp {
  const escaped = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${escaped.join('.*')}$`);
}
