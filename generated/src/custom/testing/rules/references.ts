import type { RuleText } from '../../../testing/world/rule.js';
import { pages } from '../workspace/pages.js';

/**
 * The double checks ids by their schemas. No page states it, and the response to a wrong id is unknown. Vendors cannot be
 * listed, so any vendor is valid.
 */
export const referenceRule: RuleText = {
  says: 'An id in the body of a request is that of a record that is there.',
  page: pages.overview,
  known: 'inferred',
};
