import { inPlaceOrder, isError, type Problem } from '../model/problem.js';
import type { ApiPlan } from '../plan/plan.js';
import { checkCustomFields } from './check-custom-fields.js';
import { checkExtensions } from './check-extensions.js';
import { checkNames } from './check-names.js';
import { checkOperation } from './check-operation.js';
import { checkPatterns } from './check-patterns.js';
import { checkRoot } from './check-root.js';

/**
 * Everything that would keep a planned API from being generated, or would make two things carry one name: true causes
 * first. Lint rules see one node at a time; these checks see the whole document.
 */
export function checkDocument(plan: ApiPlan): Problem[] {
  const consequences = [
    ...checkRoot(plan),
    ...plan.operations.flatMap((operation) => checkOperation(plan, operation)),
    ...checkCustomFields(plan),
    ...checkPatterns(plan.loaded),
    ...checkNames(plan),
  ];
  // Warnings are in the order of the description; to sort them, a large file would be read a second time for their lines.
  const warnings = consequences.filter((problem) => !isError(problem));
  return [...inPlaceOrder(checkExtensions(plan)), ...inPlaceOrder(consequences.filter(isError)), ...warnings];
}
