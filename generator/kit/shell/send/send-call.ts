// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import type { ClientOptions } from '../../runtime/index.js';
import type { Arguments } from '../read/assemble.js';
import type { Call, DescribedApi } from '../describe/described.js';
import { fieldsOf, schemasOf } from '../describe/fields.js';

/** Result of a method. */
export type Sent =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'bytes'; readonly bytes: AsyncIterable<Uint8Array> }
  | SentItems;

/** Items, one after another. */
export interface SentItems {
  readonly kind: 'items';
  readonly items: AsyncIterable<unknown>;
  /** The pages of a list, in place of its items. */
  pages?(): AsyncIterable<{ readonly items: readonly unknown[]; readonly body: unknown }>;
  resumeToken?(): string;
}

/** Options of a call, besides those of the client. */
export interface CallOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** All pages of a list. */
  readonly isWhole: boolean;
  readonly maxItems?: number | undefined;
  readonly resume?: string | undefined;
}

/** A list, as the client returns it. */
interface List extends PromiseLike<object>, AsyncIterable<unknown> {
  pages(): AsyncIterable<{ readonly items: readonly unknown[]; readonly body: unknown }>;
  resumeToken(): string;
}

/** Calls the method of an operation. It is the client that paces, retries and checks. */
export async function sendCall(
  call: Call,
  { ids, params, body }: Arguments,
  { client, options }: { readonly client: ClientOptions; readonly options: CallOptions },
): Promise<Sent> {
  const { path } = call.described;
  const owner = path.slice(0, -1).reduce((node, name) => Reflect.get(node, name) as object, clientOf(call.api, client));
  const method = Reflect.get(owner, path.at(-1) ?? '') as (...given: unknown[]) => unknown;
  const { headers, signal, isWhole, maxItems, resume } = options;
  const { pagination } = schemasOf(call);
  const isList = pagination !== undefined;
  const limits = isList ? { ...(maxItems !== undefined && { maxItems }), ...(resume !== undefined && { resume }) } : {};
  const result = Reflect.apply(method, owner, [
    ...ids,
    ...(fieldsOf(call).body ? [body] : []),
    ...(call.described.params ? [params] : []),
    { headers, signal, ...limits },
  ]);
  if (isList && (isWhole || maxItems !== undefined || resume !== undefined)) {
    const list = result as List;
    return { kind: 'items', items: list, pages: () => list.pages(), resumeToken: () => list.resumeToken() };
  }
  if (!isList && isIterable(result)) return { kind: 'items', items: result };
  const value = await (result as PromiseLike<unknown>);
  if (value instanceof Blob) return { kind: 'bytes', bytes: value.stream() as unknown as AsyncIterable<Uint8Array> };
  return { kind: 'value', value };
}

const clients = new WeakMap<ClientOptions, Map<DescribedApi, object>>();

/** The client of an API. The same options have the same one, since it remembers the rate limit. */
function clientOf(api: DescribedApi, options: ClientOptions): object {
  const own = clients.get(options) ?? new Map<DescribedApi, object>();
  clients.set(options, own);
  const client = own.get(api) ?? api.create(options);
  own.set(api, client);
  return client;
}

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && !('then' in value);
}
