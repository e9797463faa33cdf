/** A test: its file below `test/`, and words of its title. A lesson of types has a comment in place of a title. */
export interface Holder {
  readonly file: string;
  readonly title: string;
}

const FIDELITY = 'openapi/fidelity/fidelity.test.ts';
const OVERVIEW = 'openapi/fidelity/overview.test.ts';
const LESSONS = 'package/types/lessons';
const DOUBLE = 'generated/custom/testing';

/** The tests that hold what the seeds state. */
export const holders = {
  fields: { file: FIDELITY, title: 'has the fields that its page states, as it states them' },
  sample: { file: FIDELITY, title: 'accepts the sample of its page' },
  notAllowed: { file: FIDELITY, title: 'rejects the sample with %s' },
  needed: { file: FIDELITY, title: 'rejects the sample without $name' },
  open: { file: FIDELITY, title: 'for a custom field and for a key of no page' },
  listed: { file: OVERVIEW, title: 'has the operations that the overview lists' },
  address: { file: OVERVIEW, title: 'lives at its address and asks for the key in x-api-key' },
  envelopes: { file: OVERVIEW, title: 'lists come in an envelope, other responses do not' },
  errorShape: { file: OVERVIEW, title: 'has the envelope of its version' },
  errorDetails: { file: OVERVIEW, title: 'an error may carry details' },
  filterable: { file: OVERVIEW, title: '%s is paginated and filterable' },
  prefixes: { file: OVERVIEW, title: '$part $property of $operation begins with $prefix' },
  quotationNeeds: { file: OVERVIEW, title: 'a quotation needs a client and a template, not a contact, a deal or tags' },
  templateFilters: { file: OVERVIEW, title: 'document templates are filtered by type and searched by name' },
  templateFields: { file: OVERVIEW, title: 'a document template shows its own custom fields' },
  customFields: { file: OVERVIEW, title: 'takes and returns custom fields next to the other fields' },
  links: { file: OVERVIEW, title: 'takes entity and entityId together only' },
  deletion: { file: OVERVIEW, title: 'the delete of a contact says that linked records make it fail with 400' },
  inventory: { file: FIDELITY, title: 'has exactly the operations that are known' },
  typesAsSchemas: {
    file: 'contract/literals/literals.test.ts',
    title: 'allow values drawn from the schemas, and reject every fault that a type can express',
  },
  calls: { file: 'contract/drawn.test.ts', title: 'sends its arguments, and returns the response' },
  typeKinds: { file: `${LESSONS}/v1.test-d.mts`, title: 'A company and a contact have members of their own.' },
  typeLines: { file: `${LESSONS}/v1.test-d.mts`, title: 'A line of an invoice has a name' },
  typeLinks: { file: `${LESSONS}/inputs.test-d.mts`, title: 'A task is linked to a record of the kind that it names' },
  typeDeleted: { file: `${LESSONS}/inputs.test-d.mts`, title: 'A deleted record may lack members' },
  typeApart: { file: `${LESSONS}/v1.test-d.mts`, title: 'The two clients are distinct types.' },
  doubleExamples: { file: `${DOUBLE}/operations.test.ts`, title: 'executes its examples' },
  doubleKey: { file: `${DOUBLE}/operations.test.ts`, title: 'rejects requests without a key' },
  doubleKinds: { file: `${DOUBLE}/v1-views.test.ts`, title: 'has the members of its kind only' },
  doubleClients: { file: `${DOUBLE}/v1-views.test.ts`, title: 'a contact and a company as clients' },
  doubleInvoice: { file: `${DOUBLE}/v1-views.test.ts`, title: 'an invoice with its totals' },
  doubleTemplate: { file: `${DOUBLE}/v1-views.test.ts`, title: 'an invoice of the template of the team for invoices' },
  doubleFlat: { file: `${DOUBLE}/v1-views.test.ts`, title: 'are flat, and say all that is wrong in the message' },
  doublePrimary: {
    file: `${DOUBLE}/rules-documents.test.ts`,
    title: 'has a primary contact that is made, and then changed',
  },
  doubleContact: {
    file: `${DOUBLE}/rules-documents.test.ts`,
    title: 'of %s is a contact of the company that is the client',
  },
  doubleCurrency: { file: `${DOUBLE}/rules-documents.test.ts`, title: 'is a code of three capital letters' },
  doubleTotals: {
    file: `${DOUBLE}/rules-documents.test.ts`,
    title: 'has totals, and lines under the name that responses use',
  },
  doubleNoLines: { file: `${DOUBLE}/rules-documents.test.ts`, title: 'has no lines in a list, but keeps its totals' },
  doubleQuotation: { file: `${DOUBLE}/rules-documents.test.ts`, title: 'needs a template for quotations' },
  doubleDates: { file: `${DOUBLE}/rules-documents.test.ts`, title: 'stores when it was accepted or rejected' },
  doubleLinks: {
    file: `${DOUBLE}/rules-documents.test.ts`,
    title: 'is linked by entity and entityId, which go together',
  },
  doubleLinked: { file: `${DOUBLE}/rules-documents.test.ts`, title: 'of %s with a deal cannot be deleted' },
  doubleLinkedToo: {
    file: `${DOUBLE}/rules-documents.test.ts`,
    title: 'with a quotation or an invoice cannot be deleted either',
  },
  doubleIds: { file: `${DOUBLE}/references.test.ts`, title: 'is that of a record: $name' },
  doublePages: {
    file: `${DOUBLE}/lists/lists.test.ts`,
    title: 'shows the newest first, in pages of the default size, and ends',
  },
  doubleTemplates: {
    file: `${DOUBLE}/lists/lists.test.ts`,
    title: 'of templates: by type, by the beginning of the name',
  },
  docsOperations: {
    file: 'docs/built/files.test.ts',
    title: 'there is a page for each guide, each resource, each API',
  },
  docsApi: { file: 'docs/built/reading.test.ts', title: 'reads every field of a request' },
  docsGuides: { file: 'docs/guides.test.ts', title: 'every guide has snippets' },
} as const satisfies Readonly<Record<string, Holder>>;

export type HolderName = keyof typeof holders;
