// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { quote } from '../errors/quote.js';
import type { HeaderOptions } from './request-options.js';

/** Headers for openapi-fetch: lower-case names, null removes one. */
export type PreparedHeaders = Readonly<Record<string, string | null>>;

/** Matches what a header can carry. */
export const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Checks headers and gives them lower-case names. `invalid` creates the error; values are never shown. */
export function prepareHeaders(
  headers: HeaderOptions | undefined,
  keyHeader: string,
  invalid: (fault: string) => Error,
): PreparedHeaders | undefined {
  if (headers === undefined) return undefined;
  const prepared: Record<string, string | null> = {};
  for (const given of Object.keys(headers)) {
    const value = headers[given];
    const name = given.toLowerCase();
    if (name === keyHeader.toLowerCase()) throw invalid(ownedHeader(name));
    if (/^(?:content-length|host|transfer-encoding)$/.test(name))
      throw invalid(`The header \`${name}\` is set by \`fetch\`.`);
    if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name)) throw invalid(`${quote(given)} is not a header name.`);
    if (value !== undefined && (typeof value !== 'string' || !HEADER_VALUE.test(value)))
      throw invalid(`The header \`${name}\` has an invalid value.`);
    prepared[name] = value ?? null;
  }
  return prepared;
}

/** Merges headers; `others` take precedence. */
export function mergeHeaders(
  headers: Readonly<Record<string, string>>,
  others: PreparedHeaders,
): Record<string, string> {
  const merged = { ...headers };
  for (const name of Object.keys(others)) {
    const value = others[name] ?? null;
    if (value === null) delete merged[name];
    else merged[name] = value;
  }
  return merged;
}

/** Message for a caller who sets the header of the API key. */
export function ownedHeader(header: string): string {
  return `The header \`${header}\` is set by the client. Use the option \`apiKey\`.`;
}
