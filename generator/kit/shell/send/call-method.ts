// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import type { Arguments } from '../read/assemble.js';
import type { Call } from '../describe/described.js';
import { fieldsOf, schemasOf } from '../describe/fields.js';

/** A page of a list. */
export interface ListPage {
  readonly items: readonly unknown[];
  readonly hasMore: boolean;
  readonly body: unknown;
}

/** A list, as a method of the client returns it. */
export interface List extends PromiseLike<ListPage>, AsyncIterable<unknown> {
  pages(): AsyncIterable<ListPage>;
  resumeToken(): string;
}

/**
 * Calls the method of an operation, and returns its promise, list or stream. It is the client that paces, retries and checks.
 *
 * @param options The last argument of the method.
 */
export function callMethod(
  call: Call,
  { ids, params, body }: Arguments,
  { client, options }: { readonly client: object; readonly options: object },
): unknown {
  const { path } = call.described;
  const owner = path.slice(0, -1).reduce((node, name) => Reflect.get(node, name) as object, client);
  const method = Reflect.get(owner, path.at(-1) ?? '') as (...given: unknown[]) => unknown;
  return Reflect.apply(method, owner, [
    ...ids,
    ...(fieldsOf(call).body ? [body] : []),
    ...(call.described.params ? [params] : []),
    options,
  ]);
}

/** True if the method returns a list with pages. */
export function isList(call: Call): boolean {
  return schemasOf(call).pagination !== undefined;
}

/** True for items that follow each other, and are no list with pages. */
export function isStream(result: unknown): result is AsyncIterable<unknown> {
  return typeof result === 'object' && result !== null && Symbol.asyncIterator in result && !('then' in result);
}
