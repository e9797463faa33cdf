// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
/** Removes secrets from a string. */
export type Redact = (text: string) => string;

/** Copies headers without secrets. */
export function redactHeaders(headers: Headers, redact: Redact): Headers {
  const clean = new Headers();
  for (const [name, value] of headers) clean.append(name, redact(value));
  return clean;
}

const deepest = 8;

/**
 * Copies an error and its causes without secrets.
 * Only well-known fields are kept: others may hold the request, and with it the key.
 */
export function redactCause(cause: unknown, redact: Redact, depth = 0): unknown {
  if (typeof cause === 'string') return redact(cause);
  if (!(cause instanceof Error)) return typeof cause === 'object' ? undefined : cause;
  if (depth === deepest) return undefined;
  const inner = redactCause(cause.cause, redact, depth + 1);
  const copy = new Error(redact(cause.message), inner === undefined ? undefined : { cause: inner });
  for (const key of ['name', 'stack', 'code', 'errors']) {
    const { [key]: field } = cause as unknown as Readonly<Record<string, unknown>>;
    // Node reports an error for each address that it tried.
    const value = Array.isArray(field)
      ? field.map((error) => redactCause(error, redact, depth + 1))
      : typeof field === 'string' && redact(field);
    if (value !== false) Object.defineProperty(copy, key, { value, configurable: true });
  }
  return copy;
}
