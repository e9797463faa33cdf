import { optional, required, sampled, type OperationTable } from './table.js';

const KINDS = ['company', 'contact'];

/** Members of the billing address, shown in a sample only. */
export const BILLING_ADDRESS = sampled('string', 'city', 'address', 'landmark', 'state', 'country', 'postalCode');

/** `POST /clients` of API v1. Custom fields, its `cf_` row, are covered by `isOpen`. */
export const v1ClientCreate: OperationTable = {
  api: 'v1',
  method: 'post',
  path: '/clients',
  pathParameters: [],
  body: {
    fields: [
      optional('type', 'string', { enum: KINDS, default: 'company' }),
      optional('name', 'string'),
      optional('firstName', 'string'),
      optional('lastName', 'string'),
      optional('salutation', 'string'),
      optional('phone', 'string'),
      optional('email', ['string', 'null'], { format: 'email' }),
      optional('jobTitle', 'string'),
      optional('website', 'any'),
      optional('taxNumber', ['string', 'null']),
      optional('billingAddress', 'object', { fields: BILLING_ADDRESS }),
      optional('openingBalance', 'number', { default: 0, minimum: 0 }),
    ],
    newer: ['primaryContact'],
    kinds: [
      {
        type: 'company',
        required: ['name'],
        rejected: ['firstName', 'lastName', 'salutation', 'phone', 'email', 'jobTitle'],
      },
      { type: 'contact', required: ['type', 'firstName'], rejected: ['website', 'primaryContact'] },
    ],
    isOpen: true,
    sample: {
      type: 'company',
      name: 'Analytical Engines',
      firstName: 'Ada',
      lastName: 'Lovelace',
      salutation: 'Mrs.',
      phone: '+441632960001',
      email: 'ada@example.com',
      jobTitle: 'Analyst',
      website: { any: ['thing'] },
      taxNumber: '100200300',
      billingAddress: {
        city: 'London',
        address: '12 Square',
        landmark: 'Church',
        state: 'London',
        country: 'GB',
        postalCode: 'SW1',
      },
      cf_: null,
      openingBalance: 0,
    },
  },
  response: {
    fields: [
      required('id', 'string'),
      required('number', 'string'),
      required('name', 'string'),
      required('type', 'string', { enum: KINDS }),
      required('createdAt', 'string', { format: 'date-time' }),
      optional('firstName', ['string', 'null']),
      optional('lastName', ['string', 'null']),
    ],
    newer: ['email', 'phone', 'website', 'customFields'],
    isOpen: false,
    sample: {
      id: 'clt_abc123',
      number: 'CL-0001',
      name: 'Analytical Engines',
      type: 'company',
      createdAt: '2023-11-07T05:31:56Z',
      firstName: 'Ada',
      lastName: 'Lovelace',
    },
  },
};
