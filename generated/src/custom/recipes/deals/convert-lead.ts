import type { Lead, LeadId } from '../../../v1/index.js';
import type {
  ClientId,
  Contact,
  ContactCreateParams,
  Deal,
  DealCreateParams,
  Heffl,
  RequestOptions,
} from '../../../v2/index.js';
import { findContact, type ClientMatch } from '../clients/find-client.js';
import { RecipeError } from '../errors/recipe-error.js';
import type { BothClients } from '../support/both-clients.js';
import { filled } from '../support/filled.js';

/** Fields of the deal. Its title and price are those of the lead, unless it has others. */
export type ConvertedDeal = Omit<DealCreateParams, 'title' | 'clientId' | 'leadId'> & {
  /** Default: title of the lead, else its name. */
  readonly title?: string;
};

/** The deal that the lead becomes, the client that it is with, and options of each request. */
export interface ConvertLeadOptions extends RequestOptions {
  readonly deal: ConvertedDeal;
  /** Contact or company that the deal is with. Default: the contact with the e-mail address or number of the lead. */
  readonly clientId?: ClientId | undefined;
  /** Fields of a new contact, in place of those of the lead. Default: none. */
  readonly contact?: Partial<ContactCreateParams> | undefined;
}

/** A lead, and what it became. */
export interface ConvertedLead {
  readonly lead: Lead;
  /** The contact that was found or created; `undefined` if a `clientId` was passed. */
  readonly contact: Contact | undefined;
  readonly deal: Deal;
  /** `unchanged`: the client had a deal of this lead already, and no deal was written. */
  readonly outcome: 'created' | 'unchanged';
  /** Members of the lead that have a value, and are neither in the deal nor in a new contact. */
  readonly notCarried: readonly string[];
}

/**
 * Makes a contact and a deal of a lead. The contact is the one with the e-mail address of the lead, else with its mobile number;
 * if there is none, it is created. One that is found is not changed. A lead has one name, which is not split: it becomes
 * `firstName`, unless `contact` has others. A deal of the lead that the client has already is returned.
 *
 * The lead itself stays as it is: no page shows how to change its stage by an API. Set it in the app. Leads are read by API v1, since
 * v2 documents no more than their ids. A deal of the lead with another client is not noticed: no list can be filtered by lead.
 *
 * Requests: 4 (the lead; the contact, as `findContact` does; the new contact, or else the deals of the one that was found; the
 * deal), and 1 for each further 100 deals of that contact. 3 with a `clientId`, or if the deal is there. Each write is sent once. If
 * one fails with `outcome: 'unknown'`, call this again: it finds what was created.
 *
 * @param clients Clients of both versions
 * @param options `deal` with its pipeline, `clientId` or `contact`; options of each request
 * @throws {RecipeError} the lead has neither address nor number, and there is no `clientId`
 * @throws {SeveralMatchesError} two contacts have the address or the number
 * @throws {NotFoundError} there is no such lead
 * @example
 * const { deal, notCarried } = await convertLead({ v1: new HefflV1(), v2: heffl }, 'ld_abc123', {
 *   deal: { pipelineId: 'dpl_abc123' },
 * });
 */
export async function convertLead(
  { v1, v2 }: BothClients,
  id: LeadId,
  options: ConvertLeadOptions,
): Promise<ConvertedLead> {
  const { deal: fields, clientId: given, contact: ofContact = {}, ...request } = options;
  const lead = await v1.leads.get(id, request);
  const known = given ? { id: given } : await findContact(v2, matchOf(lead, ofContact), request);
  // It is complete. Which custom fields a workspace has does not matter, here and below.
  const body = filled({ firstName: lead.name, email: lead.email, phone: lead.mobile, ...ofContact });
  const client = known ?? (await v2.contacts.create(body as ContactCreateParams, request));
  // A new contact has no deals.
  const earlier = known && (await dealOf(v2, { clientId: client.id, leadId: id }, request));
  const title = fields.title ?? (lead.title || lead.name);
  const sent = { ...filled({ price: lead.value }), ...fields, title, clientId: client.id, leadId: id };
  return {
    lead,
    contact: given ? undefined : (client as Contact),
    deal: earlier ?? (await v2.deals.create(sent as DealCreateParams, request)),
    outcome: earlier ? 'unchanged' : 'created',
    notCarried: notCarried(lead, { title, ...(known ? {} : ofContact), ...fields }),
  };
}

/** The value to find the contact by. */
function matchOf(lead: Lead, contact: Partial<ContactCreateParams>): ClientMatch {
  const email = contact.email ?? lead.email;
  if (email) return { email };
  const phone = contact.phone ?? lead.mobile;
  if (phone) return { phone };
  const message = 'It has none, and no `mobile`. Pass `contact.email`, `contact.phone` or `clientId`.';
  throw new RecipeError(`The lead ${lead.id} cannot be converted`, [{ field: 'email', message }]);
}

/** The deal that a lead became before. */
async function dealOf(
  heffl: Heffl,
  { clientId, leadId }: { readonly clientId: ClientId; readonly leadId: LeadId },
  request: RequestOptions,
): Promise<Deal | undefined> {
  for await (const deal of heffl.deals.list({ filters: { clientId: { operator: 'is', values: [clientId] } } }, request))
    if (deal.leadId === leadId) return deal;
  return undefined;
}

/** Members of a lead with a value that no member of the records has. */
function notCarried(lead: Lead, records: Readonly<Record<string, unknown>>): string[] {
  const lost = filled({
    title: lead.title === records['title'] ? undefined : lead.title,
    secondaryMobile: lead.secondaryMobile,
    website: lead.website,
    source: records['sourceId'] ? undefined : lead.source,
  });
  // The keys may have their prefix or not: it is unknown.
  const keys = Object.keys(filled(lead.customFields ?? {})).filter(
    (key) => !(key in records || `cf_${key}` in records),
  );
  return [...Object.keys(lost), ...keys.map((key) => `customFields.${key}`)];
}
