import { quote } from '../../runtime/errors/quote.js';
import { WebhookVerificationError } from './verification-error.js';

/**
 * Unix seconds of an option that is a date.
 *
 * @throws {WebhookVerificationError} it is none
 */
export function unixSeconds(date: unknown, option: string): number {
  let time = Number.NaN;
  try {
    // Holds for dates of other realms too, and throws for what is no date.
    time = Date.prototype.getTime.call(date);
  } catch {
    // An invalid date has no time.
  }
  if (Number.isFinite(time)) return Math.floor(time / 1000);
  throw new WebhookVerificationError('timestamp', `The option \`${option}\` is ${quote(date)}, not a valid Date.`);
}
