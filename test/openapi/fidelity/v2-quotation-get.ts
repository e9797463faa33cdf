import { optional, required, sampled, type OperationTable } from './table.js';

const STRING_OR_NULL = ['string', 'null'] as const;
const DATE = { format: 'date-time' };
const TIME = '2023-11-07T05:31:56Z';
const LINE_ITEM = [
  ...sampled('string', 'name', 'productId', 'description', 'taxRateId', 'scope'),
  ...sampled('number', 'quantity', 'price', 'tax', 'discount'),
];

/** `GET /quotations/{id}` of API v2. */
export const v2QuotationGet: OperationTable = {
  api: 'v2',
  method: 'get',
  path: '/quotations/{id}',
  pathParameters: [required('id', 'string')],
  answer: {
    fields: [
      required('id', 'string'),
      required('number', 'string'),
      required('date', 'string', DATE),
      required('status', 'string', { enum: ['DRAFT', 'SENT', 'ACCEPTED', 'REJECTED'] }),
      required('currency', 'string'),
      required('createdAt', 'string', DATE),
      optional('subject', STRING_OR_NULL),
      optional('expiryDate', STRING_OR_NULL, DATE),
      optional('conversionRate', 'number'),
      optional('isInclusiveTax', 'boolean'),
      optional('clientId', STRING_OR_NULL),
      optional('contactId', STRING_OR_NULL),
      optional('dealId', STRING_OR_NULL),
      optional('salesPersonId', STRING_OR_NULL),
      optional('templateId', STRING_OR_NULL),
      optional('contentHtml', STRING_OR_NULL),
      optional('internalNotes', STRING_OR_NULL),
      optional('totalAmount', 'number'),
      optional('subtotalAmount', 'number'),
      optional('totalTaxAmount', 'number'),
      optional('totalDiscountAmount', 'number'),
      optional('tagIds', 'array', { items: 'string' }),
      optional('lineItems', 'array', { items: 'object', fields: LINE_ITEM }),
      optional('markedAcceptedOn', STRING_OR_NULL, DATE),
      optional('markedRejectedOn', STRING_OR_NULL, DATE),
      optional('updatedAt', STRING_OR_NULL, DATE),
    ],
    isOpen: true,
    sample: {
      id: 'qtn_abc123',
      number: 'QTN-0001',
      date: TIME,
      status: 'DRAFT',
      currency: 'GBP',
      createdAt: TIME,
      subject: 'Difference engine',
      expiryDate: TIME,
      conversionRate: 123,
      isInclusiveTax: true,
      clientId: 'clt_abc123',
      contactId: 'clt_def456',
      dealId: 'dl_abc123',
      salesPersonId: 'usr_abc123',
      templateId: 'tpl_abc123',
      contentHtml: '<p>Offer</p>',
      internalNotes: 'None',
      totalAmount: 123,
      subtotalAmount: 123,
      totalTaxAmount: 123,
      totalDiscountAmount: 123,
      tagIds: ['tag_abc123'],
      lineItems: [
        {
          name: 'Engine', quantity: 123, price: 123, productId: 'prd_abc123', description: 'With gears', tax: 123,
          taxRateId: 'txr_abc123', discount: 123, scope: 'All',
        },
      ],
      markedAcceptedOn: TIME,
      markedRejectedOn: TIME,
      updatedAt: TIME,
    },
  },
};
