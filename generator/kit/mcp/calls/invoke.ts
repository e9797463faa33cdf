// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/mcp/. Edit it there: each run of the generator replaces the copies.
import type { Call } from '../../shell/describe/described.js';
import { fieldsOf, schemasOf } from '../../shell/describe/fields.js';
import type { Arguments } from '../../shell/read/assemble.js';

/** Options of one call of a method. */
export interface InvokeOptions {
  readonly client: object;
  readonly signal?: AbortSignal | undefined;
  /** Place in a list where another iteration ended. */
  readonly resume?: string | undefined;
  /** Key by which the API recognizes a repetition. */
  readonly idempotencyKey?: string | undefined;
}

/** A page of a list. */
export interface ListPage {
  readonly items: readonly unknown[];
  readonly hasMore: boolean;
}

/** A list, as a method of the client returns it. */
export interface List extends PromiseLike<ListPage> {
  pages(): AsyncIterableIterator<ListPage>;
  resumeToken(): string;
}

/** Calls the method of an operation. It is the client that paces, retries and checks. */
export function invoke(call: Call, { ids, params, body }: Arguments, options: InvokeOptions): unknown {
  const { path } = call.described;
  const { client, signal, resume, idempotencyKey } = options;
  const owner = path.slice(0, -1).reduce((node, name) => Reflect.get(node, name) as object, client);
  const method = Reflect.get(owner, path.at(-1) ?? '') as (...given: unknown[]) => unknown;
  return Reflect.apply(method, owner, [
    ...ids,
    ...(fieldsOf(call).body ? [body] : []),
    ...(call.described.params ? [params] : []),
    {
      ...(signal && { signal }),
      ...(resume !== undefined && { resume }),
      ...(idempotencyKey !== undefined && { idempotencyKey }),
      ...(isList(call) && { lookAhead: false }),
    },
  ]);
}

/** True if the method returns a list with pages. */
export function isList(call: Call): boolean {
  return schemasOf(call).pagination !== undefined;
}
