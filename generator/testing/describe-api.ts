import type { ApiSchemas, OperationSchemas } from '../validate/api-schemas.js';
import type { ApiFacts, DescribedApi, DescribedOperation } from './described.js';

/** Joins what the generator tells of a description with its schemas, which checks of answers use too. */
export function describeApi(facts: ApiFacts, { named, operations }: ApiSchemas): DescribedApi {
  return {
    ...facts,
    operations: Object.entries(operations).map(([id, operation]) => describeOperation(id, operation)),
    schemas: named,
  };
}

function describeOperation(id: string, operation: OperationSchemas): DescribedOperation {
  const { method, route, parameters, body, answers, pagination } = operation;
  const success = Object.keys(answers).find((status) => status.startsWith('2')) ?? '200';
  const answer = answers[success];
  return {
    id,
    method,
    route,
    path: parameters.filter((parameter) => parameter.in === 'path'),
    query: parameters.filter((parameter) => parameter.in === 'query'),
    ...(body && { body }),
    status: Number(success),
    ...(answer && { answer }),
    ...(pagination !== undefined && { paging: pagination }),
  };
}
