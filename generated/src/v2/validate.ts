// SPDX-License-Identifier: 0BSD
// Generated from openapi/v2/openapi.yaml. Do not edit: change the description or generator/, then run `npm run generate`.

import { checksOf } from '../validate/checks-of.js';
import type { DriftMode } from '../validate/checks-of.js';
import type { ResponseChecks } from '../runtime/index.js';
import { responses } from './responses.js';

export { DriftError } from '../validate/drift-error.js';

/**
 * Checks that hold every answer of `Heffl` against the description, for the option `validate`.
 * Each distinct difference is told once, to the hook `onDrift` or, without one, to the logger.
 * A field or a value of a list of values that the description does not know is told and never refused.
 *
 * @param mode `warn`: only tells. `error`: a call whose answer does not fit its type rejects with a DriftError
 * @example
 * const client = new Heffl({ validate: responseChecks('warn') });
 */
export function responseChecks(mode: DriftMode): ResponseChecks {
  return checksOf(responses, mode);
}
