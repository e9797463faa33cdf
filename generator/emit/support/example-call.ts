import type { ApiModel, Operation, Resource } from '../../model/model.js';

/**
 * A statement that calls a method which needs no argument: a list of many pages if there is one, else what reads
 * something. Empty where every method needs one.
 */
export function exampleCall(api: ApiModel): string {
  const calls = [
    ...api.operations.map((operation) => ({ path: operation.methodName, operation })),
    ...api.resources.flatMap((resource) => callsOf(resource, '')),
  ].filter(({ operation }) => needsNothing(operation));
  const paged = calls.find(({ operation }) => operation.response.kind === 'page');
  if (paged) return `for await (const item of client.${paged.path}()) console.log(${itemText(paged.operation)});`;
  const read = calls.find(({ operation }) => operation.response.kind === 'body');
  return read ? `console.log(await client.${read.path}());` : '';
}

interface Call {
  readonly path: string;
  readonly operation: Operation;
}

function callsOf({ propertyName, operations, children }: Resource, above: string): Call[] {
  const at = `${above}${propertyName}.`;
  return [
    ...operations.map((operation) => ({ path: `${at}${operation.methodName}`, operation })),
    ...children.flatMap((child) => callsOf(child, at)),
  ];
}

function needsNothing({ httpMethod, pathParameters, body, query }: Operation): boolean {
  return httpMethod === 'GET' && pathParameters.length === 0 && !body?.required && !query?.required;
}

function itemText({ response }: Operation): string {
  return response.kind === 'page' && response.itemHasId ? 'item.id' : 'item';
}
