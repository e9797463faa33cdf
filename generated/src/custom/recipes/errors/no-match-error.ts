import { nameErrorClass } from '../../../runtime/errors/copies.js';
import { HefflError } from '../../../runtime/errors/error.js';

/** No record has the name that was looked for. Nothing was written. */
export class NoMatchError extends HefflError {
  static {
    nameErrorClass(this, 'NoMatchError');
  }

  /** The most similar name of the list; `undefined` if none is similar. */
  readonly nearest: string | undefined;

  constructor(message: string, nearest?: string) {
    super(message);
    this.nearest = nearest;
  }
}
