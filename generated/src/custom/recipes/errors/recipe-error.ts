import { nameErrorClass } from '../../../runtime/errors/copies.js';
import { HefflError } from '../../../runtime/errors/error.js';

/** A value because of which a recipe stopped. */
export interface RecipeFault {
  /** Path of the value: `lineItems[1].tax`. */
  readonly field: string;
  /** The fault, and what to do. */
  readonly message: string;
}

/** The records are in a state that the recipe cannot work with. Nothing was written. */
export class RecipeError extends HefflError {
  static {
    nameErrorClass(this, 'RecipeError');
  }

  /** All faults that were found, in the order of the message. */
  readonly faults: readonly RecipeFault[];

  /** @param subject Beginning of the message: `The deal dl_abc123 cannot be closed as WON`. */
  constructor(subject: string, faults: readonly RecipeFault[]) {
    super(`${subject}. ${faults.map(({ field, message }) => `${field}: ${message}`).join(' ')}`);
    this.faults = faults;
  }
}

/**
 * Throws if there are faults.
 *
 * @throws {RecipeError} there are
 */
export function rejectFaults(subject: string, faults: readonly RecipeFault[]): void {
  if (faults.length > 0) throw new RecipeError(subject, faults);
}
