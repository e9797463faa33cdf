// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { ConfigurationError } from '../errors/client-errors.js';
import type { CallName } from '../errors/error.js';
import type { DriftEvent } from './observer.js';
import { quote } from '../errors/quote.js';

/** What holds answers against their description. `responseChecks` makes one; it has an entry point of its own. */
export interface ResponseChecks {
  /** Title of the API that it knows. */
  readonly api: string;
  /** Tells how an answer differs from its description. What it throws, the call rejects with. */
  check(response: CheckedResponse, tell: (drift: DriftEvent) => void): void;
}

/** A success of a generated method. */
export interface CheckedResponse {
  readonly call: CallName;
  readonly status: number;
  /** `undefined` where nothing is handed on. */
  readonly body: unknown;
}

/** The checks of a client; `undefined` for none. Refuses what is no checks, and those of another API. */
export function resolveChecks(api: string, option: ResponseChecks | 'off' | undefined): ResponseChecks | undefined {
  if (option === undefined || option === 'off') return undefined;
  if (option.api === api) return option;
  const given = typeof option === 'object' ? `knows ${option.api}` : `is ${quote(option)}`;
  throw new ConfigurationError(
    `The option \`validate\` ${given}. Give 'off', or \`responseChecks\` of the entry point that belongs to ${api}.`,
  );
}
