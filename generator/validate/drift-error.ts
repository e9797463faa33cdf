// Hand-written in generator/validate/. The copy in generated/ is replaced by `npm run generate`.
import { nameErrorClass } from '../runtime/copies.js';
import { describeCall, HefflError } from '../runtime/error.js';
import type { CallName } from '../runtime/error.js';
import type { DriftEvent } from '../runtime/observer.js';

/** An answer does not fit its type, and the client was told to refuse such. The request has had its effect. */
export class DriftError extends HefflError {
  /** Every difference that the answer was refused for. */
  readonly drifts: readonly DriftEvent[];

  static {
    nameErrorClass(this, 'DriftError');
  }

  constructor(call: CallName, drifts: readonly DriftEvent[]) {
    const list = drifts.map(
      ({ subject, described, seen }) => `${subject} is ${String(seen)}, described is ${String(described)}`,
    );
    const advice = "Use `responseChecks('warn')` to go on all the same.";
    super(`The answer of ${describeCall(call)} is not what is described: ${list.join('; ')}. ${advice}`, call);
    this.drifts = drifts;
  }
}
