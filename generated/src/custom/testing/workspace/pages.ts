const v1 = 'https://docs.heffl.com/api-reference';
const v2 = 'https://docs.heffl.com/api-v2';
const reference = 'https://docs.heffl.com/api-v2-reference';

/** The pages that rules name. */
export const pages = {
  overview: `${v2}/introduction`,
  workflows: `${v2}/agent-workflows`,
  customFields: `${v2}/custom-fields`,
  listing: `${v2}/listing-and-filters`,
  templates: `${v2}/document-templates`,
  updateContact: `${reference}/objects/update-a-contact`,
  createCompany: `${reference}/objects/create-company`,
  updateCompany: `${reference}/objects/update-a-company`,
  createDeal: `${reference}/objects/create-deal`,
  createQuotation: `${reference}/objects/create-quotation`,
  getQuotation: `${reference}/objects/get-a-quotation`,
  createTask: `${reference}/objects/create-task`,
  getTask: `${reference}/objects/get-a-task`,
  updateProject: `${reference}/objects/update-a-project`,
  createPipeline: `${reference}/reference-data/create-a-deal-pipeline`,
  addStage: `${reference}/reference-data/add-a-stage-to-a-deal-pipeline`,
  updateStage: `${reference}/reference-data/update-a-deal-pipeline-stage`,
  createLeadStage: `${reference}/reference-data/create-lead-stage`,
  createTag: `${reference}/reference-data/create-tag`,
  updateProduct: `${reference}/reference-data/update-a-product`,
  v1Overview: `${v1}/introduction`,
  v1CreateClient: `${v1}/clients/create-a-new-client`,
  v1UpdateClient: `${v1}/clients/update-a-client`,
  v1CreateDeal: `${v1}/deals/create-a-new-deal`,
  v1CreateInvoice: `${v1}/invoices/create-a-new-invoice`,
  v1Webhooks: `${v1}/webhooks`,
  v1Subscribe: `${v1}/webhooks/subscribe-to-webhook-events`,
} as const;
