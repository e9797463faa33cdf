import type { Rule } from '../workspace/rule.js';
import { clientRules } from './clients.js';
import { customFieldRules } from './custom-fields.js';
import { dealRules } from './deals.js';
import { documentRules } from './documents.js';
import { projectRules } from './projects.js';
import { quotationRules } from './quotations.js';
import { referenceDataRules } from './reference-data.js';
import { taskRules } from './tasks.js';
import { v1OnlyRules } from './v1-only.js';

/**
 * Heffl's rules that its descriptions cannot express, each with the page it is from and whether it was read there
 * or inferred. They are applied in this order. `views.ts` and `resources.ts` define how records are shown and listed.
 */
export const rules: readonly Rule[] = [
  ...clientRules,
  ...dealRules,
  ...documentRules,
  ...quotationRules,
  ...taskRules,
  ...projectRules,
  ...referenceDataRules,
  ...v1OnlyRules,
  ...customFieldRules,
];
