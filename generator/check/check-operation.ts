import type { Problem } from '../model/problem.js';
import type { ApiPlan, OperationPlan } from '../plan/plan.js';
import { checkPagination } from './check-pagination.js';

/** Finds what is wrong with an operation, and reports one that gets no method. */
export function checkOperation(api: ApiPlan, plan: OperationPlan): Problem[] {
  return [
    ...checkTemplate(api, plan),
    ...checkRepeatable(api, plan),
    ...reportOmission(api, plan),
    ...checkPagination(api, plan),
  ];
}

/** Place of a member of the operation; of its first key where it has no such member. */
export function placeIn(
  { loaded }: ApiPlan,
  { reading: { node } }: OperationPlan,
  ...members: string[]
): Problem['location'] {
  const member = [...members, 'operationId', ...Object.keys(node)].find((key) => key in node);
  return loaded.locate(node, member);
}

/** A parameter that is nowhere in the path is never sent. */
function checkTemplate({ loaded }: ApiPlan, { reading, label, pathArguments }: OperationPlan): Problem[] {
  const inTemplate = new Set(pathArguments.map(({ wireName }) => wireName));
  const unused = reading.parameters.filter(({ in: place, name }) => place === 'path' && !inTemplate.has(name));
  return unused.map((parameter) => ({
    code: 'path-parameter-unused',
    severity: 'warning',
    location: loaded.locate(parameter, 'name'),
    message: `${label}: the path parameter ${JSON.stringify(parameter.name)} is not in ${reading.path}, and is left out.`,
    fix: `Put {${parameter.name}} in the path, or remove the parameter.`,
  }));
}

/** A client sends again what this allows, so it holds only where the method leaves it open. */
function checkRepeatable(api: ApiPlan, plan: OperationPlan): Problem[] {
  const { node, method } = plan.reading;
  if (node['x-repeatable'] !== true || plan.isRepeatable) return [];
  return [
    {
      code: 'repeatable',
      location: placeIn(api, plan, 'x-repeatable'),
      message: `${plan.label}: x-repeatable is for POST and PATCH, but this is ${method.toUpperCase()}.`,
      fix: 'Leave it out: the method says already whether it may be sent twice.',
    },
  ];
}

/** A method that could not be right is not made, and that is said. */
function reportOmission(api: ApiPlan, plan: OperationPlan): Problem[] {
  const { omission, label, reading } = plan;
  if (omission === undefined) return [];
  return [
    {
      code: omission.code,
      severity: 'warning',
      // Members of the path item, such as its servers, stand outside the operation.
      location: placeIn(api, plan, omission.member),
      message: `${label} gets no method: ${omission.reason}, which is not supported yet.`,
      fix: `Its types are in the package. \`rawClient(connect())\` sends ${reading.method.toUpperCase()} ${reading.path}.`,
    },
  ];
}
