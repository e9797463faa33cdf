// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/runtime/. Edit it there: each run of the generator replaces the copies.
import { ConfigurationError } from '../errors/client-errors.js';
import type { CallName } from '../errors/error.js';
import type { DriftEvent } from './observer.js';
import { wrongOption } from '../errors/quote.js';

/** Checks of responses against the description. `responseChecks` creates one; it has an entry point of its own. */
export interface ResponseChecks {
  /** Title of the API. */
  readonly api: string;
  /** Reports differences between a response and its description. If it throws, the call rejects with that error. */
  check(response: CheckedResponse, report: (drift: DriftEvent) => void): void;
}

/** A successful response of a generated method. */
export interface CheckedResponse {
  readonly call: CallName;
  readonly status: number;
  /** `undefined` if the method returns no data. */
  readonly body: unknown;
  /** The body as received. It may have numbers that JavaScript rounds. */
  readonly text: string;
}

/** The checks of a client; `undefined` for none. Rejects invalid values and the checks of another API. */
export function resolveChecks(api: string, option: ResponseChecks | 'off' | undefined): ResponseChecks | undefined {
  if (option === undefined || option === 'off') return undefined;
  if (option.api === api) return option;
  throw new ConfigurationError(
    wrongOption('validate', option.api ?? option, `'off', or \`responseChecks\` for ${api}`),
  );
}
