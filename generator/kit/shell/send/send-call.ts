// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/shell/. Edit it there: each run of the generator replaces the copies.
import type { Arguments } from '../read/assemble.js';
import type { Call } from '../describe/described.js';
import { callMethod, isList, isStream, type List, type ListPage } from './call-method.js';

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
  pages?(): AsyncIterable<ListPage>;
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

/** Calls the method of an operation, and waits for what is no list and no stream. */
export async function sendCall(
  call: Call,
  given: Arguments,
  { client, options }: { readonly client: object; readonly options: CallOptions },
): Promise<Sent> {
  const { headers, signal, isWhole, maxItems, resume } = options;
  const limits = { ...(maxItems !== undefined && { maxItems }), ...(resume !== undefined && { resume }) };
  const isPaged = isList(call);
  const result = callMethod(call, given, { client, options: { headers, signal, ...(isPaged && limits) } });
  if (isPaged && (isWhole || maxItems !== undefined || resume !== undefined)) {
    const list = result as List;
    return { kind: 'items', items: list, pages: () => list.pages(), resumeToken: () => list.resumeToken() };
  }
  if (isStream(result)) return { kind: 'items', items: result };
  const value = await (result as PromiseLike<unknown>);
  if (value instanceof Blob) return { kind: 'bytes', bytes: value.stream() as unknown as AsyncIterable<Uint8Array> };
  return { kind: 'value', value };
}
