import { pages } from '../workspace/pages.js';
import type { ListRule } from '../../../testing/world/rule.js';

export const listRules: readonly ListRule[] = [
  {
    says: 'A list of quotations shows their lines as empty.',
    page: pages.getQuotation,
    known: 'read',
    of: 'quotations.list',
    show: () => ({ lineItems: [] }),
  },
  {
    says: 'Document templates that are not in use are listed only with `includeInactive`.',
    page: pages.templates,
    known: 'inferred',
    of: 'documentTemplates.list',
    isListed: ({ isActive }, { includeInactive }) => isActive !== false || includeInactive === true,
    // They are returned when one template is read.
    show: () => ({ customFields: undefined }),
  },
];
