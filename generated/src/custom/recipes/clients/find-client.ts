import { ArgumentError } from '../../../runtime/errors/client-errors.js';
import type { Company, Contact, Heffl, RequestOptions } from '../../../v2/index.js';
import { foldedValue, type MatchKey } from './same-value.js';
import { SeveralMatchesError } from '../errors/several-matches-error.js';

/** An e-mail address or a phone number. */
export type ClientMatch =
  | { readonly email: string; readonly phone?: undefined }
  | { readonly phone: string; readonly email?: undefined };

/**
 * Finds the contact with an e-mail address or a phone number. It must be the same, except for case, and for spaces and
 * punctuation of a phone number: Heffl's search alone finds `canada@example.com` for `ada@example.com`, too.
 *
 * Requests: 1. One more for each further 100 records that Heffl's search finds, and for a phone number that is not found
 * as it is written.
 *
 * @returns `undefined` if there is none
 * @throws {SeveralMatchesError} there are two; it has their ids
 * @throws {ArgumentError} the value is empty
 * @example
 * const contact = await findContact(heffl, { email: 'ada@example.com' });
 */
export function findContact(heffl: Heffl, match: ClientMatch, options?: RequestOptions): Promise<Contact | undefined> {
  return find('contact', match, (search) => heffl.contacts.list({ search }, options));
}

/**
 * Finds the company with an e-mail address or a phone number, as `findContact` finds a contact.
 *
 * Requests: as many as `findContact`.
 *
 * @returns `undefined` if there is none
 * @throws {SeveralMatchesError} there are two; it has their ids
 * @throws {ArgumentError} the value is empty
 * @example
 * const company = await findCompany(heffl, { phone: '+44 20 7946 0000' });
 */
export function findCompany(heffl: Heffl, match: ClientMatch, options?: RequestOptions): Promise<Company | undefined> {
  return find('company', match, (search) => heffl.companies.list({ search }, options));
}

async function find<Found extends Contact | Company>(
  kind: string,
  match: ClientMatch,
  search: (text: string) => AsyncIterable<Found>,
): Promise<Found | undefined> {
  const key: MatchKey = match.phone === undefined ? 'email' : 'phone';
  const given = (match.email ?? match.phone ?? '').trim();
  const wanted = foldedValue(key, given);
  if (wanted === '') throw new ArgumentError(`The ${key} of the ${kind} to find is empty.`);
  // The search may know a number by its digits alone.
  const texts = key === 'phone' && wanted !== given ? [given, wanted] : [given];
  for (const text of texts) {
    let found: Found | undefined;
    for await (const one of search(text)) {
      if (foldedValue(key, one[key]) !== wanted) continue;
      if (found && found.id !== one.id)
        throw new SeveralMatchesError(
          `Two of the ${kind} records have the ${key} ${given}: ${found.id} and ${one.id}.`,
          [found.id, one.id],
        );
      found = one;
    }
    if (found) return found;
  }
  return undefined;
}
