import { nameErrorClass } from '../../runtime/errors/copies.js';
import { HefflError } from '../../runtime/errors/error.js';
import type { ClientId } from '../../v2/index.js';

/** Two records have the value that was looked for, so that neither can be meant. Nothing was written. */
export class SeveralMatchesError extends HefflError {
  static {
    nameErrorClass(this, 'SeveralMatchesError');
  }

  /** Ids of the first two. */
  readonly ids: readonly [ClientId, ClientId];

  constructor(message: string, ids: readonly [ClientId, ClientId]) {
    super(message);
    this.ids = ids;
  }
}
