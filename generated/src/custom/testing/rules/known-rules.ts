import { listRules } from './list-rules.js';
import type { RuleText } from '../../../testing/world/rule.js';
import { referenceRule } from './references.js';
import { rules } from './rules.js';

/** Every rule of Heffl that an embedded API follows beyond the descriptions, with its source. */
export const knownRules: readonly RuleText[] = [referenceRule, ...rules, ...listRules].map(({ says, page, known }) => ({
  says,
  page,
  known,
}));
