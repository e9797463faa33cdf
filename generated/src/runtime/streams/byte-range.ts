// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** The bytes of a resource that a response has: a part, or all from the first. */
export interface ByteRange {
  /** Position of the first byte. */
  readonly start: number;
  /** Position of the last byte; `undefined` if it is not known. */
  readonly end: number | undefined;
  /** Value that says in `If-Range` that the resource is still the same; `undefined` without one. */
  readonly validator: string | undefined;
}

/** The bytes that a response has; `undefined` where they cannot be counted, as of a compressed response. */
export function rangeOf({ status, headers, type }: Response): ByteRange | undefined {
  const encoding = headers.get('content-encoding') ?? 'identity';
  // Browsers hide the encoding of other origins.
  if (encoding !== 'identity' || type === 'cors') return undefined;
  const validator = validatorOf(headers);
  if (status !== 206) {
    const length = headers.get('content-length');
    return { start: 0, end: length === null ? undefined : Number(length) - 1, validator };
  }
  const [, start, end] = /^bytes (\d+)-(\d+)\//.exec(headers.get('content-range') ?? '') ?? [];
  return start === undefined ? undefined : { start: Number(start), end: Number(end), validator };
}

/** A strong one: https://www.rfc-editor.org/rfc/rfc9110#section-13.1.5 */
function validatorOf(headers: Headers): string | undefined {
  const etag = headers.get('etag');
  if (etag !== null) return etag.startsWith('W/') ? undefined : etag;
  const modified = headers.get('last-modified');
  // A time that is a second older than the response cannot be that of two versions.
  const age = Date.parse(headers.get('date') ?? '') - Date.parse(modified ?? '');
  return modified !== null && age >= 1000 ? modified : undefined;
}
