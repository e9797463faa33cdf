// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/openapi.yaml. Do not edit: change the description and run the generator.

import { checksOf } from '../validate/checks-of.js';
import type { DriftMode } from '../validate/checks-of.js';
import type { ResponseChecks } from '../runtime/index.js';
import { responses } from './responses.js';

export { DriftError } from '../validate/drift-error.js';

/**
 * Checks every response of `Heffl` against the description, for the option `validate`.
 * Each distinct difference is reported once, to the hook `onDrift` or, without one, to the logger.
 * An undeclared field, or an undeclared value of an enum, is reported but never rejected.
 *
 * @param mode `warn`: only reports. `error`: a call also rejects with a DriftError if its response does not fit its
 * type.
 * @example
 * const client = new Heffl({ validate: responseChecks('warn') });
 */
export function responseChecks(mode: DriftMode): ResponseChecks {
  return checksOf(responses, mode);
}
