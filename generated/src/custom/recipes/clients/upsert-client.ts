import { ArgumentError } from '../../../runtime/errors/client-errors.js';
import type {
  Company,
  CompanyCreateParams,
  Contact,
  ContactCreateParams,
  Heffl,
  RequestOptions,
} from '../../../v2/index.js';
import { findCompany, findContact, type ClientMatch } from './find-client.js';
import { isSame, type MatchKey } from './same-value.js';

/** Key that a record is found by, and options of each request. */
export interface UpsertOptions extends RequestOptions {
  /** Member with the value to find it by. */
  readonly by: MatchKey;
}

/** A record, and what was done with it. */
export interface Upserted<out Stored> {
  /** As Heffl returned it. */
  readonly record: Stored;
  /** `unchanged`: it had all values already, and nothing was written. */
  readonly outcome: 'created' | 'updated' | 'unchanged';
}

/**
 * Changes the contact that has the e-mail address or phone number of `params`, or creates one if there is none. It writes
 * once at most, and nothing if the contact has all values already.
 *
 * Two programs that do this at the same time can both find none, and both create one: Heffl has no way to forbid it. The
 * next call then rejects with a SeveralMatchesError. A write with `outcome: 'unknown'` may be repeated with this function:
 * it finds what was created.
 *
 * Requests: those of `findContact`, and one that writes unless the outcome is `unchanged`.
 *
 * @param options `by`: the member of `params` to find it by; options of each request
 * @throws {SeveralMatchesError} there are two; it has their ids, and nothing was written
 * @throws {ArgumentError} `params` has no value there
 * @example
 * const { outcome } = await upsertContact(heffl, { firstName: 'Ada', email: 'ada@example.com' }, { by: 'email' });
 */
export async function upsertContact(
  heffl: Heffl,
  params: ContactCreateParams,
  { by, ...options }: UpsertOptions,
): Promise<Upserted<Contact>> {
  const sent = { ...params };
  const found = await findContact(heffl, matchOf(by, sent), options);
  if (!found) return { record: await heffl.contacts.create(sent, options), outcome: 'created' };
  if (hasAll(found, sent)) return { record: found, outcome: 'unchanged' };
  return { record: await heffl.contacts.update(found.id, sent, options), outcome: 'updated' };
}

/**
 * Changes the company that has the e-mail address or phone number of `params`, or creates one if there is none, as
 * `upsertContact` does with a contact. What a race can do is the same.
 *
 * `primaryContact` is not compared, since no response has it: a call with it always writes.
 *
 * Requests: those of `findCompany`, and one that writes unless the outcome is `unchanged`.
 *
 * @param options `by`: the member of `params` to find it by; options of each request
 * @throws {SeveralMatchesError} there are two; it has their ids, and nothing was written
 * @throws {ArgumentError} `params` has no value there
 * @example
 * const { record } = await upsertCompany(heffl, { name: 'Engines', email: 'post@example.com' }, { by: 'email' });
 */
export async function upsertCompany(
  heffl: Heffl,
  params: CompanyCreateParams,
  { by, ...options }: UpsertOptions,
): Promise<Upserted<Company>> {
  const sent = { ...params };
  const found = await findCompany(heffl, matchOf(by, sent), options);
  if (!found) return { record: await heffl.companies.create(sent, options), outcome: 'created' };
  if (hasAll(found, sent)) return { record: found, outcome: 'unchanged' };
  return { record: await heffl.companies.update(found.id, sent, options), outcome: 'updated' };
}

function matchOf(by: MatchKey, { email, phone }: Pick<ContactCreateParams, MatchKey>): ClientMatch {
  if (by === 'email' && email) return { email };
  if (by === 'phone' && phone) return { phone };
  throw new ArgumentError(`The record to find by its ${by} has none.`);
}

/** True if a record has all values. A field that it does not show may differ. */
function hasAll(record: object, values: object): boolean {
  return Object.entries(values).every(
    ([name, value]) => value === undefined || (Object.hasOwn(record, name) && isSame(value, Reflect.get(record, name))),
  );
}
