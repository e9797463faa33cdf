import { successes } from '../document/operation-reading.js';
import { JSON_MEDIA_TYPE } from '../model/media-type.js';
import type { Problem } from '../model/problem.js';
import type { ApiPlan, OperationPlan } from '../plan/plan.js';
import { checkPagination } from './check-pagination.js';
import { checkParameters } from './check-parameters.js';

/** Finds everything that keeps a method from being made of an operation. */
export function checkOperation(api: ApiPlan, plan: OperationPlan): Problem[] {
  return [
    ...checkOperationId(api, plan),
    ...checkServers(api, plan),
    ...checkParameters(api, plan),
    ...checkRepeatable(api, plan),
    ...checkBody(api, plan),
    ...checkSuccess(api, plan),
    ...checkPagination(api, plan),
  ];
}

/** Place of a member of the operation; of its first key where it has no such member. */
export function placeIn(
  { loaded }: ApiPlan,
  { reading: { node } }: OperationPlan,
  ...members: string[]
): Problem['location'] {
  const member = [...members, 'operationId'].find((key) => key in node);
  return loaded.locate(node, member);
}

function checkOperationId(api: ApiPlan, plan: OperationPlan): Problem[] {
  if (plan.name) return [];
  const { method, path, node } = plan.reading;
  const found = node.operationId === undefined ? 'no operationId' : `the operationId "${node.operationId}"`;
  return [
    {
      code: 'operation-id',
      location: placeIn(api, plan),
      message: `${method.toUpperCase()} ${path} has ${found}; methods are named after it.`,
      fix: 'Write "resource.verb" in camelCase words, for example "pets.list" or "pets.visits.create".',
    },
  ];
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

/** Every request goes to the server of the root; another one would never be asked. */
function checkServers(api: ApiPlan, plan: OperationPlan): Problem[] {
  const [server] = plan.reading.servers;
  if (server === undefined) return [];
  return [
    {
      code: 'server-unsupported',
      location: api.loaded.locate(server),
      message: `${plan.label} has a server of its own, ${JSON.stringify(server.url)}, but every request goes to the server of the root.`,
      fix: 'Remove "servers" here, or describe the operation in another document.',
    },
  ];
}

function checkBody(api: ApiPlan, plan: OperationPlan): Problem[] {
  const { body } = plan.reading;
  if (!body || body.content[JSON_MEDIA_TYPE]?.schema) return [];
  return [
    {
      code: 'body-unsupported',
      location: placeIn(api, plan, 'requestBody'),
      message: `${plan.label}: the request body has no schema for ${JSON_MEDIA_TYPE}.`,
      fix: `Describe it under "content: ${JSON_MEDIA_TYPE}: schema".`,
    },
  ];
}

/** One successful response with a body, so that the method has one type, and perhaps one without. A page has a body. */
function checkSuccess(api: ApiPlan, plan: OperationPlan): Problem[] {
  const [first, second] = successes(plan.reading);
  const location = placeIn(api, plan, 'responses');
  if (first && second && (second.content || !first.content || plan.page)) {
    const statuses = `${first.status} and ${second.status}`;
    const message = `${plan.label}: the statuses ${statuses} are both successes, but a method has one type.`;
    return [{ code: 'success-ambiguous', location, message, fix: 'Describe the one that callers meet.' }];
  }
  if (first && (!first.content || first.content[JSON_MEDIA_TYPE]?.schema)) return [];
  const found = first ? `a schema for ${JSON_MEDIA_TYPE}` : 'been described';
  const message = `${plan.label}: no response with a 2xx status has ${found}.`;
  const body = `"content: ${JSON_MEDIA_TYPE}: schema", or is left out when there is none.`;
  return [{ code: 'success-missing', location, message, fix: `Add a "200" response; its body goes under ${body}` }];
}
