import type { Operation } from '../../model/model.js';

/** A method and its arguments as a reader writes them, without options: `update(petId, body, params?)`. */
export function callOf(operation: Operation): string {
  const args = [
    ...operation.pathParameters.map(({ argumentName }) => argumentName),
    ...(operation.body ? [operation.body.required ? 'body' : 'body?'] : []),
    ...(operation.query ? [operation.query.required ? 'params' : 'params?'] : []),
  ];
  return `${operation.methodName}(${args.join(', ')})`;
}
