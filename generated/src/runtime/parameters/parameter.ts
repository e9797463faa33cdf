// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import type { CallName } from '../errors/error.js';

/**
 * Writes the value of a parameter. For the path and the query it returns the text: `.a.b`, `&name=a&name=b`. For a header
 * or a cookie it adds to the headers of the place, and returns nothing. Throws an ArgumentError for a value that it cannot
 * carry.
 */
export type WriteParameter = (value: unknown, place: ParameterPlace) => string;

/** Parameters by name, where the usual form is not theirs. */
export type ParameterStyles = Readonly<Record<string, WriteParameter>>;

/** A parameter of a call. */
export interface ParameterPlace {
  /** Name on the wire. */
  readonly name: string;
  readonly call: CallName;
  /** Headers that parameters of the call are sent in, by names in lower case. */
  readonly headers: Record<string, string>;
  /** Percent-encodes a value. Default: everything except letters, digits and `-._~!'()*`. */
  readonly encode?: ((text: string) => string) | undefined;
}
