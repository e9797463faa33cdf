import type { Problem } from '../model/problem.js';
import { withNested } from '../plan/plan-resources.js';
import type { ApiPlan, ResourcePlan } from '../plan/plan.js';

/** Each resource needs the word for one of it, and so do its parents, because a nested resource is named after them. */
export function checkTags(plan: ApiPlan): Problem[] {
  return plan.resources.flatMap(withNested).flatMap((resource) => checkTag(plan, resource));
}

function checkTag({ loaded }: ApiPlan, resource: ResourcePlan): Problem[] {
  if (resource.singular !== undefined) return [];
  const [first] = withNested(resource).flatMap(({ operations }) => operations);
  const { tag } = resource;
  const tagName = resource.path.join('.');
  return [
    {
      code: 'tag-singular',
      location: tag
        ? loaded.locate(tag, 'x-singular' in tag ? 'x-singular' : 'name')
        : first && loaded.locate(first.reading.node, 'operationId'),
      message: `${first?.label} needs the word for one of its ${tagName} to name its types.`,
      fix: `Under the root's "tags", give the tag "${tagName}" an "x-singular" in PascalCase, for example "Pet" for "pets".`,
    },
  ];
}
