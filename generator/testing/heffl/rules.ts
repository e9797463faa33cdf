import type { Rule } from './rule.js';
import { clientRules } from './rules/clients.js';
import { customFieldRules } from './rules/custom-fields.js';
import { dealRules } from './rules/deals.js';
import { projectRules } from './rules/projects.js';
import { quotationRules } from './rules/quotations.js';
import { referenceDataRules } from './rules/reference-data.js';
import { referenceRules } from './rules/references.js';
import { taskRules } from './rules/tasks.js';
import { v1OnlyRules } from './rules/v1-only.js';

/**
 * What Heffl does beyond what its descriptions can say, each rule with the page it is from and whether it was read there
 * or inferred. They are applied in this order. How records are shown and listed stands in `views.ts` and `resources.ts`.
 */
export const rules: readonly Rule[] = [
  ...referenceRules,
  ...clientRules,
  ...dealRules,
  ...quotationRules,
  ...taskRules,
  ...projectRules,
  ...referenceDataRules,
  ...v1OnlyRules,
  ...customFieldRules,
];
