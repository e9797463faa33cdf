import type { CustomModule } from '../load/load-custom.js';
import type { LoadedDocument, LoadOutcome } from '../load/load-document.js';
import type { Sources } from '../load/load-sources.js';
import type { Memory } from '../load/memory.js';
import { inPlaceOrder, isError, type Problem } from '../model/problem.js';
import { planApis } from '../plan/apis/plan-apis.js';
import type { PackagePlan } from '../plan/package/plan-package.js';
import type { ApiPlan } from '../plan/plan.js';
import { checkDocument } from './check-document.js';
import { checkPackage, skippedChecks } from './package/check-package.js';
import { checkDecisions } from './package/check-decisions.js';
import { checkMembers } from './package/check-members.js';
import { checkMethodNames } from './package/check-method-names.js';
import { checkSettings } from './package/check-settings.js';

/** Results of all checks. */
export interface Findings {
  /** Plans of the descriptions that could be read. */
  readonly apis: readonly ApiPlan[];
  /** Errors and warnings: true causes first, otherwise in the order of files and lines. */
  readonly problems: readonly Problem[];
  /** Checks that were left out, a line each. */
  readonly notes: readonly string[];
}

/**
 * Plans the APIs and finds every problem of what a package is made of. A description that could not be read is not held
 * against another one; what can be said of one without its structure is said.
 */
export function checkSources(sources: Sources, plan: PackagePlan, memory: Memory): Findings {
  const { outcomes, settings, custom } = sources;
  const apis = planReadable(outcomes, custom);
  const unread = settings.apis.map(({ key }) => key).filter((key) => !apis.some((api) => api.settings.key === key));
  const own = apis.map((api) => checkOne(api, sources, memory));
  return {
    apis,
    problems: [
      ...inPlaceOrder([
        ...checkSettings(settings, plan, custom),
        ...checkMembers(settings, apis),
        ...checkMethodNames(settings, apis),
        ...checkDecisions(settings, apis),
      ]),
      ...foundWhileReading(outcomes),
      ...own.flatMap(({ problems }) => problems),
      ...inPlaceOrder(checkPackage(apis, unread)),
    ],
    notes: [...own.flatMap(({ notes }) => notes), ...skippedChecks(apis, unread)],
  };
}

/** Errors first. Warnings can be thousands, so their lines are not looked up to sort them. */
function foundWhileReading(outcomes: readonly LoadOutcome[]): Problem[] {
  const found = outcomes.flatMap(({ problems }) => problems);
  return [...inPlaceOrder(found.filter(isError)), ...found.filter((problem) => !isError(problem))];
}

function isSound({ problems }: LoadOutcome): boolean {
  return !problems.some(isError);
}

/** A description without the structure of OpenAPI may not be planned; then those with it are. */
function planReadable(outcomes: readonly LoadOutcome[], custom: readonly CustomModule[]): ApiPlan[] {
  const sound = outcomes.filter(isSound);
  try {
    return planApis(loadedOf(outcomes), custom);
  } catch (error) {
    if (sound.length === outcomes.length) throw error;
    return planApis(loadedOf(sound), custom);
  }
}

/** Something may only seem to be missing where the structure of OpenAPI is at fault. */
const ABSENCE = /missing$/;

function loadedOf(outcomes: readonly LoadOutcome[]): LoadedDocument[] {
  return outcomes.flatMap(({ loaded }) => loaded ?? []);
}

function checkOne(
  api: ApiPlan,
  sources: Sources,
  memory: Memory,
): { readonly problems: readonly Problem[]; readonly notes: readonly string[] } {
  const { loaded } = api;
  const hasStructure = sources.outcomes.some((outcome) => outcome.loaded === loaded && isSound(outcome));
  try {
    const problems = memory.of(loaded, 'check', () => checkDocument(api));
    return { problems: hasStructure ? problems : problems.filter(({ code }) => !ABSENCE.test(code)), notes: [] };
  } catch (error) {
    if (hasStructure) throw error;
    return {
      problems: [],
      notes: [`Not checked: the conventions of ${loaded.rootFile}, since its structure is at fault.`],
    };
  }
}
