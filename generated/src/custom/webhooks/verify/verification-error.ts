import { nameErrorClass } from '../../../runtime/errors/copies.js';
import { HefflError } from '../../../runtime/errors/error.js';

/** Reason why a delivery was not accepted. */
export type WebhookProblem = 'secret' | 'header' | 'timestamp' | 'signature' | 'body' | 'option';

/** A delivery that did not come from Heffl, was changed in transit, is too old, or cannot be read. */
export class WebhookVerificationError extends HefflError {
  static {
    nameErrorClass(this, 'WebhookVerificationError');
  }

  /** Invalid part: the `secret` given, a `header`, the `timestamp`, the `signature`, the `body` or an `option` that does not exist. */
  readonly problem: WebhookProblem;

  constructor(problem: WebhookProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}
