import { methodsOf, type ApiModel, type Operation } from '../../model/model.js';

/**
 * A statement that calls a method which needs no argument: a list of many pages if there is one, else what reads
 * something. Empty where every method needs one.
 */
export function exampleCall(api: ApiModel): string {
  const calls = methodsOf(api).filter(({ operation }) => needsNothing(operation));
  const paged = calls.find(({ operation }) => operation.response.kind === 'page');
  if (paged)
    return `for await (const item of client.${paged.path.join('.')}()) console.log(${itemText(paged.operation)});`;
  const read = calls.find(({ operation }) => operation.response.kind === 'body');
  return read ? `console.log(await client.${read.path.join('.')}());` : '';
}

function needsNothing({ httpMethod, pathParameters, body, query }: Operation): boolean {
  return httpMethod === 'GET' && pathParameters.length === 0 && !body?.required && !query?.required;
}

function itemText({ response }: Operation): string {
  return response.kind === 'page' && response.itemHasId ? 'item.id' : 'item';
}
