// SPDX-License-Identifier: 0BSD
// Written by hand in the generator's kit/validate/. Edit it there: each run of the generator replaces the copies.
import { nameErrorClass } from '../runtime/errors/copies.js';
import { describeCall, PackageError } from '../runtime/errors/error.js';
import type { CallName } from '../runtime/errors/error.js';
import type { DriftEvent } from '../runtime/observe/observer.js';

/** Number of differences in the message. */
const MOST_SHOWN = 5;

/** A response differs from its description, and the option `validate` is set to reject it. */
export class DriftError extends PackageError {
  /** All differences that the response was rejected for. */
  readonly drifts: readonly DriftEvent[];

  static {
    nameErrorClass(this, 'DriftError');
  }

  constructor(call: CallName, drifts: readonly DriftEvent[]) {
    const list = drifts
      .slice(0, MOST_SHOWN)
      .map(({ subject, described, seen }) => `${subject}: described as ${String(described)}, but is ${String(seen)}`);
    if (drifts.length > MOST_SHOWN) list.push(`and ${drifts.length - MOST_SHOWN} more, in \`drifts\``);
    const advice = "Use `responseChecks('warn')` to accept it.";
    super(`The response of ${describeCall(call)} differs from its description: ${list.join('; ')}. ${advice}`, call);
    this.drifts = drifts;
  }
}
