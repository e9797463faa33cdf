import { optional, required, sampled, type OperationTable } from './table.js';
import { BILLING_ADDRESS } from './v1-client-create.js';

const KINDS = ['company', 'contact'];
const PRIMARY_CONTACT = [
  ...sampled('string', 'firstName', 'lastName', 'phone', 'salutation', 'jobTitle'),
  { name: 'email', type: 'string', format: 'email' } as const,
];

/** `PATCH /clients/{id}` of API v1. */
export const v1ClientUpdate: OperationTable = {
  api: 'v1',
  method: 'patch',
  path: '/clients/{id}',
  pathParameters: [required('id', 'string')],
  body: {
    fields: [
      optional('type', 'string', { enum: KINDS }),
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
      optional('primaryContact', 'object', { fields: PRIMARY_CONTACT }),
    ],
    kinds: [
      { type: 'company', required: ['type', 'name'], rejected: [] },
      { type: 'contact', required: ['type', 'firstName'], rejected: ['primaryContact'] },
      { required: [], rejected: ['type'] },
    ],
    isOpen: true,
    sample: {
      type: 'company',
      name: 'Analytical Engines',
      firstName: 'Ada',
      lastName: 'Lovelace',
      salutation: 'Mrs.',
      phone: '+441632960001',
      email: null,
      jobTitle: 'Analyst',
      website: null,
      taxNumber: null,
      billingAddress: {
        city: 'London',
        address: '12 Square',
        landmark: 'Church',
        state: 'London',
        country: 'GB',
        postalCode: 'SW1',
      },
      primaryContact: {
        firstName: 'Ada',
        lastName: 'Lovelace',
        email: 'ada@example.com',
        phone: '+441632960001',
        salutation: 'Mrs.',
        jobTitle: 'Analyst',
      },
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
      optional('email', ['string', 'null']),
      optional('phone', ['string', 'null']),
      optional('website', ['string', 'null']),
      optional('customFields', 'object'),
    ],
    isOpen: false,
    sample: {
      id: 'clt_abc123',
      number: 'CL-0001',
      name: 'Analytical Engines',
      type: 'company',
      createdAt: '2023-11-07T05:31:56Z',
      firstName: 'Ada',
      lastName: 'Lovelace',
      email: 'ada@example.com',
      phone: '+441632960001',
      website: 'https://engines.example.com',
      customFields: {},
    },
  },
};
