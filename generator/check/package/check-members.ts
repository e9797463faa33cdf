import type { Settings } from '../../load/settings/load-settings.js';
import type { Problem } from '../../model/problem.js';
import { isReservedMember } from '../../plan/names/names.js';
import type { ApiPlan } from '../../plan/plan.js';

/** A function of custom code may not hide what the client class has anyway, nor a name that its file imports. */
export function checkMembers(settings: Settings, apis: readonly ApiPlan[]): Problem[] {
  return apis.flatMap(({ settings: api, members, resources }) => {
    const owners = new Map([
      ...resources.map(({ path }) => [path[0], `the resource "${path[0]}"`] as const),
      ...resources.map(({ className }) => [className, `the class ${className}`] as const),
      ...OWN.map((name) => [name, 'a name that the client needs itself'] as const),
    ]);
    return members.flatMap(({ name }) => {
      const owner = isReservedMember(name, 0) ? 'a name that the client needs itself' : owners.get(name);
      if (owner === undefined) return [];
      return [
        {
          code: 'member-name-taken',
          location: settings.locate('apis', api.key, 'client'),
          message: `src/custom/${api.client}.ts exports the function "${name}", which is already ${owner}.`,
          fix: 'Rename the function.',
        },
      ];
    });
  });
}

const OWN = ['connect', 'rateLimit', 'rawClient'];
