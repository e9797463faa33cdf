import { describe, expect, test } from 'vitest';
import { customFieldTypes, type CustomFieldDefinition } from '../../../../generated/src/custom/testing/index.js';
import type { JsonValue } from '../../../../generated/src/runtime/index.js';
import { describeDocument } from '../../../contract/embedded/description.js';
import { examplesOf } from '../../../contract/embedded/examples.js';
import { loadContracts } from '../../../contract/support/contract.js';
import { connected, ids, rejectionOf } from './support/connected.js';
import { exampleWorkspace } from './support/example-workspace.js';

const contracts = await loadContracts();

/** The first example of a body for a new record, without its custom fields. */
function plainBody(route: string): object {
  const [key, name] = route.split('/');
  const { document } = contracts.find((contract) => contract.key === key)!;
  const create = describeDocument(document).operations.find((one) => one.method === 'POST' && one.route === `/${name}`);
  const [example] = examplesOf(create?.body?.content?.['application/json']);
  return Object.fromEntries(Object.entries(example?.value as object).filter(([member]) => !member.startsWith('cf_')));
}

const customFields: CustomFieldDefinition[] = [
  { entity: 'contacts', key: 'cf_age', type: 'number', required: true },
  { entity: 'contacts', key: 'cf_code', unique: true },
  { entity: 'deals', key: 'cf_region', type: 'single_option', options: ['EU', 'US'] },
  { entity: 'deals', key: 'cf_depth', label: 'How deep', type: 'number', pipelineId: ids.pipeline },
  { entity: 'quotations', key: 'cf_delivery', templateId: ids.template },
];

describe('definitions of custom fields', () => {
  test('are listed by kind of record, by pipeline and by template', async () => {
    const { heffl } = connected({ customFields });
    expect((await heffl.customFields.list({ entity: 'deals' })).items).toEqual([
      { key: 'cf_region', label: 'Region', type: 'single_option', required: false, options: ['EU', 'US'] },
    ]);
    const ofPipeline = (await heffl.customFields.list({ entity: 'deals', pipelineId: ids.pipeline })).items;
    expect(ofPipeline.map(({ key }) => key)).toEqual(['cf_region', 'cf_depth']);
    expect(ofPipeline[1]).toMatchObject({ label: 'How deep' });
    expect((await heffl.documentTemplates.get(ids.template)).customFields).toEqual([
      { key: 'cf_delivery', label: 'Delivery', type: 'text', required: false },
    ]);
    const [listed] = (await heffl.documentTemplates.list()).items;
    expect(listed?.customFields).toBeUndefined();
    const call = Promise.resolve(heffl.customFields.list({ entity: 'deals', cursor: 'x' }));
    expect((await rejectionOf(call)).said).toBe('cursor: is no cursor of this list');
  });

  test('decide what values are accepted, what must be there and what must differ', async () => {
    const { heffl } = connected({ customFields });
    const create = (fields: Record<`cf_${string}`, unknown>) => heffl.contacts.create({ firstName: 'Ada', ...fields });
    expect((await rejectionOf(create({ cf_age: 'old' }))).said).toBe('cf_age: must be a number');
    expect((await rejectionOf(create({}))).said).toBe('cf_age: Required');
    const ada = await create({ cf_age: 36, cf_code: 'A' });
    expect((await rejectionOf(create({ cf_age: 1, cf_code: 'A' }))).said).toContain('cf_code: must differ');
    expect(await heffl.contacts.update(ada.id, { cf_code: 'A' })).toMatchObject({ cf_age: 36, cf_code: 'A' });
    expect((await rejectionOf(heffl.contacts.update(ada.id, { cf_age: null }))).said).toBe('cf_age: Required');
    const grace = await create({ cf_age: 85 });
    expect((await rejectionOf(heffl.contacts.update(grace.id, { cf_code: 'A' }))).said).toContain('cf_code');
  });

  test('hold for v1 too', async () => {
    const { v1 } = connected({ customFields });
    const body = { type: 'contact', firstName: 'Ada', cf_age: 'old' } as const;
    expect((await rejectionOf(v1.clients.create(body))).said).toContain('cf_age: must be a number');
    expect((await v1.clients.create({ name: 'Acme' })).type).toBe('company');
  });
});

describe('new records with custom fields', () => {
  test('let unknown keys pass, unless unknownCustomFields is reject', async () => {
    const lenient = connected({ customFields });
    expect(await lenient.heffl.contacts.create({ firstName: 'A', cf_age: 1, cf_new: [1] })).toMatchObject({
      cf_new: [1],
    });
    const strict = connected({ customFields, unknownCustomFields: 'reject' });
    const call = strict.heffl.contacts.create({ firstName: 'A', cf_age: 1, cf_new: 1 });
    expect((await rejectionOf(call)).said).toBe('cf_new: is no custom field of these records');
    // No field of companies is defined.
    expect(await strict.heffl.companies.create({ name: 'Acme', cf_new: 1 })).toMatchObject({ cf_new: 1 });
  });

  test.each<[entity: string, operation: string]>([
    ['contacts', 'v2/contacts'],
    ['companies', 'v2/companies'],
    ['clients', 'v1/clients'],
    ['deals', 'v2/deals'],
    ['quotations', 'v2/quotations'],
    ['tasks', 'v2/tasks'],
    ['projects', 'v2/projects'],
    ['products', 'v2/products'],
    ['leads', 'v1/leads'],
    ['invoices', 'v1/invoices'],
  ])('of %s decide about new records of %s', async (entity, route) => {
    const number: CustomFieldDefinition = { entity, key: 'cf_number', type: 'number', required: true };
    const api = exampleWorkspace({
      customFields: [number, { entity, key: 'cf_code', unique: true }],
      unknownCustomFields: 'reject',
    });
    const headers = { 'x-api-key': 'k', 'content-type': 'application/json' };
    const create = async (fields: object) => {
      const body = JSON.stringify({ ...plainBody(route), ...fields });
      const { status } = await api.fetch(`https://api.heffl.com/api/${route}`, { method: 'POST', headers, body });
      return { status, issues: api.requests.at(-1)?.issues };
    };
    expect(await create({ cf_number: 1, cf_code: 'A' })).toEqual({ status: 200, issues: [] });
    expect((await create({ cf_number: 'one', cf_code: 'A', cf_new: 1 })).issues).toEqual([
      { field: 'cf_number', message: 'must be a number' },
      { field: 'cf_code', message: 'must differ from that of other records' },
      { field: 'cf_new', message: 'is no custom field of these records' },
    ]);
    expect((await create({})).issues).toEqual([{ field: 'cf_number', message: 'Required' }]);
  });
});

describe('values of custom fields', () => {
  const samples: Record<(typeof customFieldTypes)[number], { fits: JsonValue[]; not: JsonValue[] }> = {
    text: { fits: ['', 'é'], not: [1, ['x']] },
    long_text: { fits: ['x\ny'], not: [true] },
    number: { fits: [0, -1.5], not: ['1'] },
    date: { fits: ['2026-06-30', '2026-06-30T09:00:00.000Z'], not: ['30.6.2026', 1, '2026-02-30'] },
    single_option: { fits: ['a'], not: ['c', ['a']] },
    multiple_option: { fits: [['a', 'b'], []], not: ['a', ['c'], [1]] },
    array_text: { fits: [['x']], not: ['x', [1]] },
    phone_number: { fits: ['+1202'], not: [1202] },
    email: { fits: ['a@b.de'], not: ['a'] },
    currency: { fits: [9.99], not: ['9.99'] },
    link: { fits: ['https://example.com'], not: ['example', 1] },
    relation: { fits: ['clt_1', ['clt_1']], not: [1] },
    file_picker: { fits: ['f', ['f']], not: [{}] },
    signature: { fits: ['data'], not: [1] },
  };

  test.each(customFieldTypes)('of type %s accept what fits it, and null', async (type) => {
    const options = type.endsWith('option') ? { options: ['a', 'b'] } : {};
    const { heffl } = connected({ customFields: [{ entity: 'contacts', key: 'cf_x', type, ...options }] });
    for (const value of [...samples[type].fits, null]) {
      expect(await heffl.contacts.create({ firstName: 'A', cf_x: value })).toMatchObject({ cf_x: value });
    }
    for (const value of samples[type].not) {
      expect((await rejectionOf(heffl.contacts.create({ firstName: 'A', cf_x: value }))).said).toContain('cf_x: ');
    }
  });
});
