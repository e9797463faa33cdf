// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { ReadContent } from '../call/operation.js';

/** Reads a successful response as text. A status without content has none. */
export const readText: ReadContent = async (body, response) => {
  const raw = await body.text();
  if (!response.ok) return raw;
  return { raw, data: isEmpty(response) ? undefined : raw };
};

/** Reads a successful response as text, unless its content type is JSON. Nothing without a content type is nothing. */
export const readJsonOrText: ReadContent = async (body, response) => {
  const raw = await body.text();
  const type = response.headers.get('content-type');
  const isJson = type === null ? raw.trim() === '' : /[/+]json\b/i.test(type);
  return !response.ok || isJson || isEmpty(response) ? raw : { raw, data: raw };
};

/** Reads a successful response as a Blob of its content type. A status without content has none. */
export const readBinary: ReadContent = async (body, response) => {
  if (!response.ok) return body.text();
  const raw = new Blob([await body.arrayBuffer()], { type: response.headers.get('content-type') ?? '' });
  return { raw, data: isEmpty(response) ? undefined : raw };
};

function isEmpty({ status }: Response): boolean {
  return status === 204 || status === 205;
}
