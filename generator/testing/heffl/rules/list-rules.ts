import type { JsonObject } from '../../schema/json.js';
import { pages } from '../workspace/pages.js';
import type { RuleText } from '../../world/rule.js';

/** Something that holds for the rows of one list. */
export interface ListRule extends RuleText {
  /** Id of the operation. */
  readonly of: string;
  /** Whether a record is in the list at all. Default: yes. */
  isListed?(members: JsonObject, query: JsonObject): boolean;
  /** What a row shows otherwise than the record read alone. */
  show?(members: JsonObject): JsonObject;
}

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
    // They come when one template is read.
    show: () => ({ customFields: undefined }),
  },
];
