import { checkOptions } from '../../../runtime/errors/check-options.js';
import { WebhookVerificationError } from './verification-error.js';

/**
 * Rejects options that do not exist. `names` are the existing ones, separated by spaces.
 *
 * @throws {WebhookVerificationError} an option does not exist
 */
export function checkNames(options: object, names: string): void {
  checkOptions(options, names, (fault) => new WebhookVerificationError('option', fault));
}
