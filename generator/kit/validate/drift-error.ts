// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/validate/. Edit it there: each run of the generator replaces the copies.
import { nameErrorClass } from '../runtime/errors/copies.js';
import { describeCall, PackageError } from '../runtime/errors/error.js';
import type { CallName } from '../runtime/errors/error.js';
import type { DriftEvent } from '../runtime/observe/observer.js';

/** Differences that the message names. */
const MOST_SHOWN = 5;

/** A response does not fit its type, and the option `validate` rejects such. */
export class DriftError extends PackageError {
  /** Every difference that the answer was refused for. */
  readonly drifts: readonly DriftEvent[];

  static {
    nameErrorClass(this, 'DriftError');
  }

  constructor(call: CallName, drifts: readonly DriftEvent[]) {
    const list = drifts
      .slice(0, MOST_SHOWN)
      .map(({ subject, described, seen }) => `${subject} is ${String(seen)}, described is ${String(described)}`);
    if (drifts.length > MOST_SHOWN) list.push(`and ${drifts.length - MOST_SHOWN} more, in \`drifts\``);
    const advice = "Use `responseChecks('warn')` to go on all the same.";
    super(`The answer of ${describeCall(call)} is not what is described: ${list.join('; ')}. ${advice}`, call);
    this.drifts = drifts;
  }
}
