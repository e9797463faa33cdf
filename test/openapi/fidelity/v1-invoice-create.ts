import { optional, required, sampled, type OperationTable } from './table.js';

const STRING_OR_NULL = ['string', 'null'] as const;
const DATE = { format: 'date-time' };
const TIME = '2023-11-07T05:31:56Z';
const LINE_ITEM_SENT = [
  ...sampled('string', 'name', 'productId', 'description', 'taxRateId', 'discountType'),
  ...sampled('number', 'quantity', 'price', 'discount', 'buyPrice'),
];
const LINE_ITEM_ANSWERED = [
  ...sampled('string', 'name', 'discountType', 'viewType', 'description'),
  ...sampled('number', 'quantity', 'price', 'tax', 'discount', 'buyPrice', 'amount', 'taxAmount', 'discountAmount', 'productId'),
];

/** `POST /invoices` of API v1. */
export const v1InvoiceCreate: OperationTable = {
  api: 'v1',
  method: 'post',
  path: '/invoices',
  pathParameters: [],
  body: {
    fields: [
      required('clientId', 'string'),
      required('date', 'string', DATE),
      required('dueDate', 'string', DATE),
      required('lineItems', 'array', { minItems: 1, items: 'object', fields: LINE_ITEM_SENT }),
      optional('isInclusiveTax', 'boolean', { default: false }),
      optional('status', 'string', { enum: ['DRAFT', 'SENT'], default: 'DRAFT' }),
      optional('contactId', STRING_OR_NULL),
      optional('subject', STRING_OR_NULL),
      optional('notes', STRING_OR_NULL),
      optional('salesPersonId', STRING_OR_NULL),
      optional('templateId', STRING_OR_NULL),
      optional('tags', 'array', { items: 'number' }),
    ],
    isOpen: true,
    sample: {
      clientId: 'clt_abc123',
      date: TIME,
      dueDate: TIME,
      lineItems: [
        {
          name: 'Engine', productId: 'prd_abc123', quantity: 0, price: 0, description: 'With gears', taxRateId: 'txr_abc123',
          discount: 0, discountType: 'fixed', buyPrice: 0,
        },
      ],
      isInclusiveTax: false,
      status: 'DRAFT',
      contactId: 'clt_def456',
      subject: 'Difference engine',
      notes: 'Thank you',
      salesPersonId: 'usr_abc123',
      templateId: 'tpl_abc123',
      tags: [],
    },
  },
  answer: {
    fields: [
      required('id', 'string'),
      required('number', 'string'),
      required('date', 'string', DATE),
      required('dueDate', 'string', DATE),
      required('status', 'string'),
      required('currency', 'string'),
      required('isInclusiveTax', 'boolean'),
      required('subTotal', 'number'),
      required('taxTotal', 'number'),
      required('discountTotal', 'number'),
      required('total', 'number'),
      required('pendingTotal', 'number'),
      required('paidTotal', 'number'),
      required('lineItems', 'array', { items: 'object', fields: LINE_ITEM_ANSWERED }),
      required('createdAt', 'string', DATE),
      optional('clientId', STRING_OR_NULL),
      optional('contactId', STRING_OR_NULL),
      optional('subject', STRING_OR_NULL),
      optional('notes', STRING_OR_NULL),
      optional('salesPersonId', ['number', 'null']),
      optional('customFields', 'object'),
    ],
    isOpen: false,
    sample: {
      id: 'inv_abc123',
      number: 'INV-0001',
      date: TIME,
      dueDate: TIME,
      status: 'DRAFT',
      currency: 'GBP',
      isInclusiveTax: true,
      subTotal: 123,
      taxTotal: 123,
      discountTotal: 123,
      total: 123,
      pendingTotal: 123,
      paidTotal: 123,
      lineItems: [
        {
          name: 'Engine', quantity: 123, price: 123, tax: 123, discount: 123, discountType: 'fixed', buyPrice: 123,
          viewType: 'LINE_ITEM', amount: 123, taxAmount: 123, discountAmount: 123, description: 'With gears', productId: 123,
        },
      ],
      createdAt: TIME,
      clientId: 'clt_abc123',
      contactId: 'clt_def456',
      subject: 'Difference engine',
      notes: 'Thank you',
      salesPersonId: 123,
      customFields: {},
    },
  },
};
