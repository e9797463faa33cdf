import type { OperationTable, StatedField } from '../fidelity/table.js';
import { v1ClientCreate } from '../fidelity/v1-client-create.js';
import { v1ClientUpdate } from '../fidelity/v1-client-update.js';
import { v1InvoiceCreate } from '../fidelity/v1-invoice-create.js';
import { v2QuotationGet } from '../fidelity/v2-quotation-get.js';
import { held, open, type Statement } from './statement.js';

/** A row for each field of a page: its name, type, whether it is required, its values, default and limits. */
function fieldsOf({ body, response }: OperationTable): Statement[] {
  return [
    ...(body?.fields ?? []).map((field) => fieldRow(`body: ${field.name}`, field)),
    ...response.fields.map((field) => fieldRow(`response: ${field.name}`, field)),
  ];
}

function fieldRow(says: string, { required }: StatedField): Statement {
  return held(says, 'fields', 'sample', 'typesAsSchemas', 'docsApi', ...(required ? ['needed' as const] : []));
}

/** Sentences that every page of an operation has. */
const common: readonly Statement[] = [
  held('the method, the path and its parameters', 'fields', 'calls', 'docsOperations'),
  held('the key is in the header `x-api-key`, and required', 'address', 'doubleKey'),
  held('the body is JSON', 'calls'),
  held('a success is 200', 'calls', 'doubleExamples'),
  open('where a key is got', 'an address of the app, for people'),
];

const only = (kind: string, ...names: string[]): Statement[] =>
  names.map((name) => held(`${name} is for a ${kind} only`, 'notAllowed', 'typeKinds', 'doubleKinds'));

/** POST /clients of v1. */
export const clientCreate: readonly Statement[] = [
  ...common,
  ...fieldsOf(v1ClientCreate),
  held('a client is a company or a contact; without a type a company', 'fields', 'typeKinds', 'doubleKinds'),
  held('a company requires a name, a contact may have one', 'needed', 'typeKinds', 'doubleKinds'),
  held('a contact requires a given name', 'needed', 'typeKinds', 'doubleKinds'),
  ...only('contact', 'firstName', 'lastName', 'salutation', 'phone', 'email', 'jobTitle'),
  ...only('company', 'website'),
  held('custom fields begin with `cf_`, and may be null', 'open'),
  held('any other key is accepted', 'open'),
  held('the balance starts at 0 and is not negative', 'fields'),
];

/** PATCH /clients/{id} of v1. */
export const clientUpdate: readonly Statement[] = [
  ...common,
  ...fieldsOf(v1ClientUpdate),
  held('a company requires a name, a contact may have one', 'needed', 'typeKinds', 'doubleKinds'),
  held('a contact requires a given name, a company may have one', 'needed', 'typeKinds', 'doubleKinds'),
  open('the same without `type`', 'the request does not say which of the two the client is; it is accepted'),
  held('a primary contact is for companies', 'notAllowed', 'doubleKinds', 'doublePrimary'),
  held('any other key is accepted', 'open'),
];

/** GET /quotations/{id} of v2. */
export const quotationGet: readonly Statement[] = [
  ...common,
  ...fieldsOf(v2QuotationGet),
  held('a sample shows the members of a line: name, quantity and price first', 'sample', 'doubleTotals'),
  held('the currency is an ISO 4217 code', 'doubleCurrency'),
  open('the rate leads from the currency of the quotation to that of the team', 'the double computes with no rates'),
  held('the contact person is for a client that is a company', 'doubleContact'),
  held('ids of clients, deals, users, templates and tags have their prefixes', 'prefixes'),
  held('the total includes tax, the subtotal does not', 'doubleTotals'),
  held('lines are there on get, and empty in a list', 'doubleNoLines', 'doubleTotals'),
  held('the dates of acceptance and rejection are given', 'doubleDates'),
  held('custom fields have `cf_` keys', 'customFields'),
];

/** POST /invoices of v1. */
export const invoiceCreate: readonly Statement[] = [
  ...common,
  ...fieldsOf(v1InvoiceCreate),
  held('an invoice has at least one line', 'fields', 'doubleExamples'),
  held('a sample shows the members of a line: the name first, numbers as 0', 'sample', 'typeLines'),
  held('a new invoice is DRAFT, or SENT', 'fields', 'doubleInvoice'),
  held('prices exclude tax unless the request says otherwise', 'fields', 'doubleInvoice'),
  held('without a template that of the team for invoices is used', 'doubleTemplate'),
  open('tags are numbers', 'no known operation returns such a number; the type is held by the fields'),
  held('the totals, what is paid and what is pending are computed', 'doubleInvoice'),
  held('the sales person and the products of the response are numbers', 'doubleInvoice'),
  held('any other key is accepted', 'open'),
  held('custom fields are returned in `customFields`', 'doubleInvoice'),
];
