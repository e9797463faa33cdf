import { beforeEach, describe, expect, test } from 'vitest';
import {
  convertLead,
  RecipeError,
  SeveralMatchesError,
  type ConvertLeadOptions,
} from '../../../../../generated/src/custom/recipes/index.js';
import type { LeadCreateParams } from '../../../../../generated/src/v1/index.js';
import { NotFoundError, type LeadId } from '../../../../../generated/src/v2/index.js';
import { errorOf, openWorkspace, type TestWorkspace } from '../support/workspace.js';

let space: TestWorkspace;

beforeEach(() => {
  space = openWorkspace();
});

const grace = {
  name: 'Grace Hopper',
  email: 'grace@example.com',
  mobile: '+12025550143',
  title: 'Compiler enquiry',
  value: 5000,
} as const;
const deal = { pipelineId: 'dpl_abc123' } as const;

const addLead = async (fields: Partial<LeadCreateParams> = {}) =>
  (await space.v1.leads.create({ ...grace, ...fields })).id;
const convert = (id: LeadId, options: Partial<ConvertLeadOptions> = {}) =>
  convertLead({ v1: space.v1, v2: space.heffl }, id, { deal, ...options });

describe('a lead becomes', () => {
  test('a new contact and a deal in the pipeline, in four requests', async () => {
    const id = await addLead();
    const requests = await space.requestsOf(async () => {
      const made = await convert(id);
      expect(made.contact).toMatchObject({ firstName: grace.name, email: grace.email, phone: grace.mobile });
      expect(made.deal).toMatchObject({
        leadId: id,
        clientId: made.contact?.id,
        title: grace.title,
        price: 5000,
        pipelineId: 'dpl_abc123',
        stageId: 'dps_abc123',
      });
      expect({ outcome: made.outcome, notCarried: made.notCarried }).toEqual({ outcome: 'created', notCarried: [] });
    });
    expect(requests).toEqual(['leads.get', 'contacts.list', 'contacts.create', 'deals.create']);
  });

  test('a deal with the contact that is there, which stays as it is', async () => {
    const id = await addLead({ email: 'ADA@example.com', mobile: '+1 999' });
    const before = (await space.heffl.contacts.list({ search: 'ada@example.com' })).items;
    const requests = await space.requestsOf(async () => {
      const { contact, deal: made } = await convert(id, { contact: { jobTitle: 'Analyst' } });
      expect(contact).toMatchObject({ id: 'clt_abc123' });
      expect(made.clientId).toBe('clt_abc123');
    });
    expect(requests).toEqual(['leads.get', 'contacts.list', 'deals.list', 'deals.create']);
    expect((await space.heffl.contacts.list({ search: 'ada@example.com' })).items).toEqual(before);
  });

  test('a deal with the client that is given', async () => {
    const id = await addLead({ email: null, mobile: '' });
    const requests = await space.requestsOf(async () => {
      const { contact, deal: made } = await convert(id, { clientId: 'clt_def456' });
      expect({ contact, clientId: made.clientId }).toEqual({ contact: undefined, clientId: 'clt_def456' });
    });
    expect(requests).toEqual(['leads.get', 'deals.list', 'deals.create']);
  });

  test('what was passed, in place of what the lead has', async () => {
    const id = await addLead({ email: null });
    const made = await convert(id, {
      contact: { firstName: 'Grace', lastName: 'Hopper', sourceId: 'src_abc123' },
      deal: { ...deal, title: 'Compiler', price: 7, stageId: null, cf_region: 'EU' },
    });
    expect(made.contact).toMatchObject({ firstName: 'Grace', lastName: 'Hopper', phone: grace.mobile });
    expect(made.deal).toMatchObject({ title: 'Compiler', price: 7, cf_region: 'EU' });
    expect(made.notCarried).toEqual(['title']);
  });

  test('records without some of its members, which are named', async () => {
    const more = { secondaryMobile: '+1 5', website: 'https://x.example', sourceId: 'src_abc123', cf_a: 1, cf_b: 2 };
    const id = await addLead(more);
    const made = await convert(id, { deal: { ...deal, cf_b: 2 } });
    expect(made.notCarried).toEqual(['secondaryMobile', 'website', 'source', 'customFields.cf_a']);
  });
});

describe('a lead is converted once', () => {
  test('its deal is found the second time', async () => {
    const id = await addLead();
    const first = await convert(id);
    const requests = await space.requestsOf(async () => {
      expect(await convert(id)).toMatchObject({ outcome: 'unchanged', deal: { id: first.deal.id } });
    });
    expect(requests).toEqual(['leads.get', 'contacts.list', 'deals.list']);
  });

  test.each(['contacts.create', 'deals.create'])('although the response of %s is lost', async (operation) => {
    const id = await addLead();
    space.api.fault({ operation, reset: true, takesEffect: true });
    await expect(convert(id)).rejects.toMatchObject({ outcome: 'unknown' });
    await convert(id);
    const { items: contacts } = await space.heffl.contacts.list({ search: grace.email });
    const { items: deals } = await space.heffl.deals.list({ search: grace.title });
    expect({ contacts: contacts.length, deals: deals.filter(({ leadId }) => leadId === id).length }).toEqual({
      contacts: 1,
      deals: 1,
    });
  });
});

describe('a lead is not converted', () => {
  test('without an address and a number', async () => {
    const id = await addLead({ email: null, mobile: '' });
    const requests = await space.requestsOf(async () => {
      const error = await errorOf(convert(id));
      expect(error).toBeInstanceOf(RecipeError);
      expect(error).toMatchObject({ faults: [{ field: 'email' }] });
    });
    expect(requests).toEqual(['leads.get']);
  });

  test('where two contacts have its address', async () => {
    const id = await addLead();
    for (let at = 0; at < 2; at += 1) await space.heffl.contacts.create({ firstName: 'Grace', email: grace.email });
    await expect(convert(id)).rejects.toThrow(SeveralMatchesError);
  });

  test('if there is none, or after the signal is aborted', async () => {
    await expect(convert('ld_none')).rejects.toThrow(NotFoundError);
    const reason = new Error('enough');
    expect(await errorOf(convert('ld_abc123', { signal: AbortSignal.abort(reason) }))).toBe(reason);
  });
});
