import { describe, expect, test } from 'vitest';
import {
  createTestHeffl,
  customFieldTypes,
  manualClock,
  type CustomFieldDefinition,
} from '../../../../generated/src/custom/testing/index.js';

/** Inputs of people that have no effect or fail later, and the message that names the mistake. */
describe('an input that is wrong is rejected at once', () => {
  test.each([
    [{ customField: [] }, 'Unknown member: options.customField.'],
    [{ apikey: 'x' }, 'Unknown member: options.apikey.'],
    [{ apiKey: '' }, 'options.apiKey must have at least 1 character'],
    [{ apiKey: 1 }, 'options.apiKey must be a string'],
    [{ currency: 'euro' }, 'options.currency must match ^[A-Z]{3}$'],
    [{ unknownCustomFields: 'deny' }, 'options.unknownCustomFields must be one of accept, reject'],
    [{ checkReferences: 'no' }, 'options.checkReferences must be a boolean'],
    [{ clock: Date.now }, 'options.clock must be an object'],
    [{ rateLimit: { limit: 0 } }, 'options.rateLimit.limit must be at least 1'],
    [{ rateLimit: { max: 5 } }, 'Unknown member: options.rateLimit.max.'],
    [{ customFields: {} }, 'options.customFields must be an array'],
    [{ customFields: [1] }, 'options.customFields.0 must be an object'],
    [[], 'options must be an object'],
  ])('as options: %j', (options, message) => {
    expect(() => createTestHeffl(options as object)).toThrow(new TypeError(message));
  });

  test.each([
    [{ entity: 'dealz', key: 'cf_x' }, '0.entity must be one of contacts, companies'],
    [{ entity: 'deals', key: 'region' }, '0.key must match ^cf_.'],
    [{ entity: 'deals', key: 'cf_x', type: 'colour' }, '0.type must be one of text,'],
    [{ entity: 'deals', key: 'cf_x', option: ['A'] }, 'Unknown member: options.customFields.0.option.'],
    [{ entity: 'deals', key: 'cf_x', options: [] }, '0.options must have at least 1 item'],
    [{ entity: 'deals', key: 'cf_x', options: ['A', 'A'] }, '0.options must not have duplicate items'],
    [{ entity: 'deals', key: 'cf_x', options: [1] }, '0.options.0 must be a string'],
    [{ entity: 'deals', key: 'cf_x', required: 'yes' }, '0.required must be a boolean'],
    [{ entity: 'deals', key: 'cf_x', type: 'single_option' }, '0 needs options, because its type is single_option'],
    [{ entity: 'deals', key: 'cf_x', type: 'multiple_option' }, '0 needs options, because its type is multiple_option'],
    [{ entity: 'tasks', key: 'cf_x', pipelineId: 'dpl_abc123' }, '0 has a pipelineId, which only deals have'],
    [{ entity: 'deals', key: 'cf_x', templateId: 'tpl_abc123' }, '0 has a templateId, which only documents have'],
    [{ key: 'cf_x' }, '0.entity is required'],
    [{ entity: 'deals' }, '0.key is required'],
  ])('as a custom field: %j', (field, message) => {
    const customFields = [field] as unknown as CustomFieldDefinition[];
    expect(() => createTestHeffl({ customFields })).toThrow(message);
    expect(() => createTestHeffl({ customFields })).toThrow(TypeError);
  });

  test('as a custom field that is there twice, unless for another pipeline', () => {
    const field = { entity: 'deals', key: 'cf_x' } as const;
    const message = 'options.customFields.1 repeats cf_x of deals';
    expect(() => createTestHeffl({ customFields: [field, field] })).toThrow(new TypeError(message));
    expect(() => createTestHeffl({ customFields: [field, { ...field, pipelineId: 'dpl_abc123' }] })).not.toThrow();
    expect(() => createTestHeffl({ customFields: [field, { ...field, entity: 'tasks' }] })).not.toThrow();
  });

  test.each([
    [{}, 'snapshot.serial is required'],
    [undefined, 'snapshot must be an object'],
    ['{}', 'snapshot must be an object'],
    [{ serial: 1, collections: [] }, 'snapshot.collections must be an object'],
    [{ serial: 1, collections: { deals: {} } }, 'snapshot.collections.deals must be an array'],
    [{ serial: 1, collections: { deals: [{ id: 'dl_1' }] } }, 'snapshot.collections.deals.0.serial is required'],
  ])('as a snapshot: %j', (snapshot, message) => {
    const api = createTestHeffl();
    const before = api.snapshot();
    expect(() => api.restore(snapshot as never)).toThrow(new TypeError(message));
    expect(api.snapshot()).toEqual(before);
  });

  test.each([
    [
      { operation: 'deal.list', status: 500 },
      'fault.operation is "deal.list", which is no operation. One is "contacts',
    ],
    [{ operation: 'v2 clients.list', status: 500 }, 'fault.operation is "v2 clients.list", which is no operation.'],
    [{ statusCode: 500 }, 'Unknown member: fault.statusCode.'],
    [{ status: 99 }, 'fault.status must be at least 200'],
    [{ nth: 0, status: 500 }, 'fault.nth must be at least 1'],
    [{ times: '2', status: 500 }, 'fault.times must be a number'],
    [{ reset: 1 }, 'fault.reset must be a boolean'],
    [undefined, 'fault must be an object'],
  ])('as a fault: %j', (fault, message) => {
    expect(() => createTestHeffl().fault(fault as never)).toThrow(message);
  });

  test.each([
    [{ count: { deals: 1 } }, 'Unknown member: options.count.'],
    [{ counts: { contact: 1 } }, 'Unknown member: options.counts.contact.'],
    [{ counts: { deals: -1 } }, 'options.counts.deals must be at least 0'],
    [{ seed: 'one' }, 'options.seed must be a number'],
  ])('as a seed: %j', (options, message) => {
    const api = createTestHeffl();
    expect(() => api.seed(options as object)).toThrow(new TypeError(message));
  });

  test('as a time', () => {
    expect(() => manualClock('soon')).toThrow(RangeError);
    expect(() => manualClock().advance(-1)).toThrow('advance(-1): pass a number of milliseconds from 0.');
    expect(() => manualClock().advance(Number.NaN)).toThrow(RangeError);
  });
});

test('inputs that are right are accepted, with members that are undefined', () => {
  const api = createTestHeffl({
    currency: undefined,
    apiKey: undefined,
    rateLimit: { limit: undefined },
    clock: manualClock(),
  });
  api.seed({ seed: undefined, counts: { tags: 0 } });
  api.fault({ operation: 'v1 clients.list', times: Infinity, status: undefined, latency: 5 });
  for (const type of customFieldTypes) {
    const options = type.endsWith('_option') ? { options: ['A'] } : {};
    expect(() =>
      createTestHeffl({ customFields: [{ entity: 'clients', key: 'cf_x', type, ...options }] }),
    ).not.toThrow();
  }
});
