// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/validate/. Edit it there: each run of the generator replaces the copies.
import type { DriftEvent } from '../runtime/observe/observer.js';
import type { ResponseChecks } from '../runtime/observe/response-checks.js';
import type { ResponseSchemas } from './api-schemas.js';
import { DriftError } from './drift-error.js';
import type { Drift } from './drifts-of.js';
import { distinct, everyDrift } from './drifts-of.js';
import { roundedNumbers } from './rounded-numbers.js';

/** Effect of a difference: `warn` reports it, `error` also rejects the call. */
export type DriftMode = 'warn' | 'error';

/** Checks of one API, for the option `validate`. Throws a TypeError for another mode. */
export function checksOf(schemas: ResponseSchemas, mode: DriftMode): ResponseChecks {
  if (mode !== 'warn' && mode !== 'error') {
    throw new TypeError(`responseChecks takes 'warn' or 'error', not ${JSON.stringify(mode)}.`);
  }
  return {
    api: schemas.title,
    check({ call, status, body, text }, report) {
      const operationId = call.operationId ?? '';
      const drifts = distinct([...everyDrift(schemas, { operationId, status, body }), ...roundedNumbers(text)]);
      for (const drift of drifts) report(toEvent(operationId, drift));
      const harmful = drifts.filter(({ isAddition }) => !isAddition);
      if (mode === 'error' && harmful.length > 0) {
        throw new DriftError(
          call,
          harmful.map((drift) => toEvent(operationId, drift)),
        );
      }
    },
  };
}

function toEvent(operationId: string, { property, described, seen }: Drift): DriftEvent {
  return { subject: property === '' ? operationId : `${operationId} ${property}`, described, seen };
}
