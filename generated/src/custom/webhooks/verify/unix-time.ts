import { quote } from '../../../runtime/errors/quote.js';
import { WebhookVerificationError } from './verification-error.js';

/**
 * Unix seconds of an option that is a date.
 *
 * @throws {WebhookVerificationError} the date is invalid
 */
export function unixSeconds(date: unknown, option: string): number {
  let time = Number.NaN;
  try {
    // Works for dates of other realms too, and throws for other values.
    time = Date.prototype.getTime.call(date);
  } catch {
    // An invalid date has no time.
  }
  if (Number.isFinite(time)) return Math.floor(time / 1000);
  throw new WebhookVerificationError('timestamp', `The option \`${option}\` is ${quote(date)}, not a valid Date.`);
}
