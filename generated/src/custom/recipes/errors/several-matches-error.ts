import { nameErrorClass } from '../../../runtime/errors/copies.js';
import { HefflError } from '../../../runtime/errors/error.js';

/** Two records have the value that was looked for, so that neither can be meant. Nothing was written. */
export class SeveralMatchesError extends HefflError {
  static {
    nameErrorClass(this, 'SeveralMatchesError');
  }

  /** Ids of the first two. */
  readonly ids: readonly [string, string];

  constructor(message: string, ids: readonly [string, string]) {
    super(message);
    this.ids = ids;
  }
}
